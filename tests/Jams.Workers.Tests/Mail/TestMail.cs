using System.Globalization;
using System.Text;

namespace Jams.Workers.Tests.Mail;

/// <summary>A mail written for a test. Its id is its Message-ID and the name the mailbox gives it.</summary>
internal sealed record TestMail(string Id, string From = "Niamh Delacroix <niamh@oakhurst.example>", string To = MailRoom.Address)
{
    public string Subject { get; init; } = "Finding a time";

    public string Text { get; init; } = "Could you send me a few times?";

    public string? Cc { get; init; }

    public DateTimeOffset At { get; init; } = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<string> MoreHeaders { get; init; } = [];

    public static TestMail Mine(string id, string to = "niamh@oakhurst.example") => new(id, $"Ines Achterberg <{MailRoom.Address}>", to);

    public TestMail Answering(params string[] ids) => this with { References = ids };

    public TestMail After(TimeSpan time) => this with { At = At + time };

    public byte[] Bytes => Encoding.UTF8.GetBytes(string.Join("\r\n", Lines()));

    private IEnumerable<string> Lines() =>
    [
        $"From: {From}", $"To: {To}", .. Cc is null ? Array.Empty<string>() : [$"Cc: {Cc}"], $"Subject: {Subject}",
        $"Date: {At.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000", $"Message-ID: <{Id}@example.org>",
        .. References.Count == 0 ? Array.Empty<string>() : [$"In-Reply-To: <{References[^1]}@example.org>", $"References: {string.Join(' ', References.Select(id => $"<{id}@example.org>"))}"],
        .. MoreHeaders, "MIME-Version: 1.0", .. MoreHeaders.Any(line => line.StartsWith("Content-Type", StringComparison.Ordinal)) ? Array.Empty<string>() : ["Content-Type: text/plain; charset=utf-8"], "", Text, "",
    ];
}
