using System.CommandLine;
using System.Globalization;
using Jams.Domain.Mail.Import;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Web.Commands;

/// <summary><c>jams import mail PATH --user EMAIL [--account NAME]</c>: an mbox, a mail, a ZIP of them, or a folder with such files, of any size.</summary>
public static class ImportMailVerb
{
    public static Command Build()
    {
        var path = new Argument<string>("path") { Description = "An mbox file, a mail (.eml), a ZIP of them, or a folder with such files." };
        var user = new Option<string>("--user") { Description = "Whose mails they are: the address of the account.", Required = true };
        var account = new Option<string>("--account") { Description = "What the mails are kept under; the same name again adds to them.", DefaultValueFactory = _ => "Imported mail" };
        var own = new Option<string?>("--own") { Description = "The person's address in these mails, if it is not the account's." };
        var mail = new Command("mail", "Bring in mails from files.") { path, user, account, own };
        mail.Does(async (services, parsed, output, stop) =>
        {
            var person = await People.Find(services, parsed.GetValue(user)!, stop);
            if (person.Failure is { } unknown)
                return output.Fail(unknown);
            if (Files(parsed.GetValue(path)!) is not { Count: > 0 } files)
            {
                output.Say($"There is no file with mails at {Path.GetFullPath(parsed.GetValue(path)!)}.");
                return 2;
            }
            var import = services.GetRequiredService<ImportMails>();
            var mailbox = await import.Account(person.Value.Id, parsed.GetValue(account), parsed.GetValue(own) ?? person.Value.Email, stop);
            return mailbox.Failure is { } failure ? output.Fail(failure) : await Run(import, mailbox.Value, files, output, stop);
        });
        return mail;
    }

    private static async Task<int> Run(ImportMails import, MailAccount mailbox, IReadOnlyList<FileInfo> files, Output output, CancellationToken stop)
    {
        var (done, added, repeated, bad) = (0, 0, 0, 0);
        foreach (var file in files)
        {
            await using var content = file.OpenRead();
            await import.Run(mailbox, MailFiles.Read(content, stop: stop), 0, piece =>
            {
                (done, added, repeated, bad) = (done + piece.Done, added + piece.Added, repeated + piece.Repeated, bad + piece.Bad.Count);
                foreach (var one in piece.Bad)
                {
                    var reason = string.Format(CultureInfo.InvariantCulture, one.Sentence, [.. one.Args]);
                    output.Result(new { file = one.Name ?? file.Name, mail = one.Number, reason }, $"{one.Name ?? file.Name}, mail {one.Number}: {reason}");
                }
                output.Say($"{file.Name}: {done} mails");
                return Task.FromResult(true);
            }, stop);
        }
        output.Result(new { added, repeated, bad }, $"{added} added, {repeated} there already, {bad} could not be read");
        return bad == 0 ? 0 : 1;
    }

    private static IReadOnlyList<FileInfo> Files(string path) => Directory.Exists(path)
        ? [.. new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension.ToLowerInvariant() is ".eml" or ".mbox" or ".mbx" or ".zip" or "").OrderBy(file => file.FullName, StringComparer.Ordinal)]
        : File.Exists(path) ? [new FileInfo(path)] : [];
}
