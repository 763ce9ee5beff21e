using System.Diagnostics;
using System.Text.Json;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;
using Jams.Web.Tests.Settings;

namespace Jams.Web.Tests.Mail;

public sealed class Bringing_mails_by_command_line(SharedServer shared) : IDisposable
{
    private readonly JamsServer _server = shared.Server;
    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Takes_a_folder_of_files_once()
    {
        var person = await _server.Person("verb@files.example");
        await File.WriteAllTextAsync(Path.Combine(_folder, "old.mbox"), "From a@b Tue Nov 24 10:42:00 2026\nFrom: a@b.example\nMessage-ID: <1@verb>\nSubject: One\n\nHello\n\nFrom a@b Tue Nov 24 10:42:00 2026\nFrom: verb@files.example\nMessage-ID: <2@verb>\nSubject: Two\n\nHello\n");
        Directory.CreateDirectory(Path.Combine(_folder, "more"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "more", "three.eml"), "From: a@b.example\nMessage-ID: <3@verb>\nSubject: Three\n\nHello\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "note.txt"), "no mail");

        var first = await Run("import", "mail", _folder, "--user", "verb@files.example", "--account", "University", "--json");
        var again = await Run("import", "mail", Path.Combine(_folder, "old.mbox"), "--user", "verb@files.example", "--account", "University", "--json");

        (first.Code, first.Said.GetProperty("added").GetInt32(), first.Said.GetProperty("bad").GetInt32()).ShouldBe((0, 3, 0));
        (again.Said.GetProperty("added").GetInt32(), again.Said.GetProperty("repeated").GetInt32()).ShouldBe((0, 2));
        var mails = await _server.Get<Owned<MailMessage>>().Find(person.Id, _ => true);
        mails.Select(mail => (mail.Subject, mail.IsOwn)).Order().ShouldBe([("One", false), ("Three", false), ("Two", true)]);
        (await _server.Get<Owned<MailAccount>>().Find(person.Id, _ => true)).Single().Shown.ShouldBe("University");
        (await Run("import", "mail", "/nowhere", "--user", "verb@files.example")).Code.ShouldBe(2);
    }

    private async Task<(int Code, JsonElement Said)> Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jams.Web.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["JAMS_DATA"], start.Environment["JAMS_MONGO"]) = (_server.Folder, "");
        using var process = Process.Start(start)!;
        var words = process.StandardError.ReadToEndAsync();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        await words;
        return (process.ExitCode, lines.Length == 0 ? default : JsonDocument.Parse(lines[^1]).RootElement);
    }
}
