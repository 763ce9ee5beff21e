using System.Diagnostics;
using System.Globalization;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Jams.Workers.Mail;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.MailBench;

/// <summary>How many mails a second are taken apart, sorted into threads, made searchable, sealed and stored, without a mail server in between.</summary>
internal static class Ingest
{
    private const int Batch = 100;

    public static async Task Run(int mails)
    {
        var folder = Directory.CreateTempSubdirectory("jams-mailbench-").FullName;
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(typeof(WorkBell<>))
            .AddJamsStorage(new StorageOptions { DataFolder = folder, Exclusive = true }).AddJamsMailboxes().BuildServiceProvider();
        await services.GetRequiredService<StorageStart>().Run();
        var account = MailAccount.Connect("ines", MailProvider.Imap, "ines@achterberg.example", null, null, null, MadeMails.First);
        await services.GetRequiredService<Owned<MailAccount>>().Insert("ines", account);
        await services.GetRequiredService<Owned<MailFolder>>().Insert("ines", MailFolder.Of(account, "INBOX", "Inbox", FolderRole.Inbox));
        var receive = services.GetRequiredService<ReceiveMail>();
        var made = Enumerable.Range(0, mails).Reverse().Select(number => (number, bytes: MadeMails.Of(number))).Select(mail =>
            new RemoteMail(mail.number.ToString(CultureInfo.InvariantCulture), ["INBOX"], MailFlags.None, MadeMails.At(mail.number), mail.bytes, mail.bytes.Length, true)).Chunk(Batch).ToList();
        await Figures.Measure("ingest: taken apart, threaded, made searchable, sealed, stored", mails, async () =>
        {
            foreach (var some in made)
                await receive.Run(account, new MailBatch(some, [], [], new Dictionary<string, string?>(), mails));
        });
        var stored = await services.GetRequiredService<Owned<MailMessage>>().Count("ines", _ => true);
        var threads = await services.GetRequiredService<Owned<MailThread>>().Count("ines", _ => true);
        var from = Stopwatch.GetTimestamp();
        var found = await services.GetRequiredService<FindByWords>().Run("ines", "interview word17");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stored} stored in {threads} threads, {new FileInfo(Path.Combine(folder, "jams.db")).Length / 1024 / 1024} MB; a search for two words found {found.Count} in {Stopwatch.GetElapsedTime(from).TotalMilliseconds:F0} ms"));
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
