using System.Text;
using System.Text.Json;
using Jams.Web.Commands;

namespace Jams.Web.Tests.Mail;

public sealed class Classifying_by_command : IDisposable
{
    private const string Rejection = "From: Brightwater <no-reply@us.greenhouse-mail.io>\r\nTo: me@example.org\r\nSubject: Your application\r\nDate: Tue, 10 Mar 2026 09:30:00 +0100\r\n\r\nThank you for applying for the Data Analyst position at Brightwater. Unfortunately we will not be moving forward with your application.\r\n";
    private const string Invitation = "From: Jana Roth <jana@brightwater.example>\r\nTo: me@example.org\r\nSubject: Interview\r\nDate: Tue, 10 Mar 2026 09:30:00 +0100\r\n\r\nWe would like to invite you to an interview on 17 March 2026 at 10:00 CET.\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("jams-mails-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Prints_a_line_for_each_mail_of_a_folder_in_order_and_gets_past_bad_files()
    {
        Put("3.eml", Invitation);
        Put("1.eml", Rejection);
        Put("2.eml", "\0\0 this is no mail");
        Put("4.eml", "");

        var (code, lines) = Run(_folder);

        code.ShouldBe(0);
        lines.Select(line => Path.GetFileName(line.GetProperty("file").GetString())).ShouldBe(["1.eml", "2.eml", "3.eml", "4.eml"]);
        lines[0].EnumerateObject().Select(one => one.Name).ShouldBe(["file", "category", "confidence", "company", "role", "dates", "evidence", "method"]);
        lines[0].GetProperty("category").GetString().ShouldBe("rejection");
        lines[0].GetProperty("company").GetString().ShouldBe("Brightwater");
        lines[0].GetProperty("role").GetString().ShouldBe("Data Analyst");
        lines[0].GetProperty("evidence").GetString()!.ShouldContain("not be moving forward");
        lines[0].GetProperty("method").GetString().ShouldBeOneOf("rules", "model");
        lines[2].GetProperty("category").GetString().ShouldBe("interview_invite");
        lines[2].GetProperty("dates").EnumerateArray().Select(date => date.GetString()).ShouldBe(["2026-03-17T10:00:00+01:00"]);
        foreach (var bad in new[] { lines[1], lines[3] })
        {
            bad.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
            bad.TryGetProperty("category", out _).ShouldBeFalse();
        }
    }

    [Fact]
    public void Takes_an_mbox_and_a_single_file()
    {
        var box = Put("box.mbox", $"From a Tue Mar 10 09:30:00 2026\r\n{Rejection}\r\nFrom b Tue Mar 10 09:31:00 2026\r\n{Invitation}");

        Run(box).Lines.Select(line => line.GetProperty("category").GetString()).ShouldBe(["rejection", "interview_invite"]);
        Run(Put("one.eml", Rejection)).Lines.ShouldHaveSingleItem().GetProperty("category").GetString().ShouldBe("rejection");
    }

    [Fact]
    public void Leaves_out_what_the_person_sent() =>
        Run(Put("one.eml", Invitation), "Jana@Brightwater.example").Lines.ShouldHaveSingleItem().GetProperty("category").GetString().ShouldBe("other");

    [Fact]
    public void Keeps_the_order_of_many()
    {
        for (var number = 0; number < 700; number++)
            Put($"{number:000}.eml", number % 2 == 0 ? Rejection : Invitation);

        Run(_folder).Lines.Select(line => Path.GetFileName(line.GetProperty("file").GetString())).ShouldBe(Enumerable.Range(0, 700).Select(number => $"{number:000}.eml"));
    }

    [Fact]
    public void Says_that_nothing_is_there_or_nothing_can_be_read()
    {
        Run(Path.Combine(_folder, "nowhere")).Code.ShouldBe(2);
        Run(Put("one.eml", "no mail")).Code.ShouldBe(1);
    }

    private static (int Code, List<JsonElement> Lines) Run(string path, params string[] own)
    {
        using var results = new MemoryStream();
        var code = ClassifyVerb.Run(path, own, results, TextWriter.Null, TestContext.Current.CancellationToken);
        return (code, [.. Encoding.UTF8.GetString(results.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)]);
    }

    private string Put(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
