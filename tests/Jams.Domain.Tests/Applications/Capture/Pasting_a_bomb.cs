using System.Diagnostics;
using Jams.Domain.Applications.Capture;

namespace Jams.Domain.Tests.Applications.Capture;

public sealed class Pasting_a_bomb
{
    public static TheoryData<string, string> Bombs => new()
    {
        { "deep", "<p>Backend Engineer at Acme</p>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "words" },
        { "deep formatting", string.Concat(Enumerable.Repeat("<b><i><font size=1>", 50_000)) + "words" },
        { "misnested", "<p>" + string.Concat(Enumerable.Range(0, 250).Select(i => $"<font a{i}>")) + "</p>" + string.Concat(Enumerable.Repeat("<p>x</p>", 50_000)) },
        { "foreign", "<svg>" + string.Concat(Enumerable.Repeat("<td>", 200_000)) },
        { "attributes", "<div " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i} ")) + ">words</div>" },
        { "open quotes", string.Concat(Enumerable.Repeat("<a href=\"", 200_000)) },
        { "open comments", string.Concat(Enumerable.Repeat("<!--", 400_000)) },
        { "open scripts", string.Concat(Enumerable.Repeat("<script>", 200_000)) },
        { "closing scripts", "<script>" + string.Concat(Enumerable.Repeat("</scrip", 250_000)) },
        { "deep JSON", "<script type='application/ld+json'>" + new string('[', 1_000_000) + "</script>" },
        { "many JSON", string.Concat(Enumerable.Repeat("<script type='application/ld+json'>{\"@type\":\"X\"}</script>", 30_000)) },
        { "digits", new string('1', 2_000_000) },
        { "money", string.Concat(Enumerable.Repeat("€ 1 000 000 - ", 120_000)) },
        { "one line", string.Concat(Enumerable.Repeat("Acme is a ", 200_000)) },
        { "labels", string.Concat(Enumerable.Repeat("company:\n", 200_000)) },
        { "capitals", string.Concat(Enumerable.Repeat("Aa ", 600_000)) },
        { "not remote", string.Concat(Enumerable.Repeat("not a ", 300_000)) },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void Is_read_in_seconds_on_a_small_stack(string name, string bomb)
    {
        Result<CapturedPosting> read = default;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() => read = ReadPosting.Run("<p>Hello</p>" + bomb[..Math.Min(bomb.Length, ReadPosting.Limit - 20)], Pasted.Today), 512 * 1024);
        thread.Start();
        thread.Join();

        read.IsOk.ShouldBeTrue(name);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), name);
    }

    [Fact]
    public void Is_refused_above_two_megabytes() =>
        ReadPosting.Run(new string('ä', ReadPosting.Limit / 2 + 1), Pasted.Today).Failure.ShouldBe(CaptureFailures.TooLarge);

    [Fact]
    public void Stops_when_told() => Should.Throw<OperationCanceledException>(() => ReadPosting.Run("<p>Hello</p>", Pasted.Today, new CancellationToken(true)));
}
