using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Jams.Tests.Servers;
using Jams.Workers.Mail;
using Jams.Workers.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.MailBench;

/// <summary>The first reading of a mailbox from a real IMAP server, which shares the machine.</summary>
internal static class FirstReading
{
    public static async Task<int> Run(int mails)
    {
        await using var imap = await DovecotServer.Start();
        imap.Put("ines", "INBOX", Enumerable.Range(0, mails).Select(number => (MadeMails.Of(number), MadeMails.At(number))));
        var folder = Directory.CreateTempSubdirectory("jams-mailbench-").FullName;
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(typeof(WorkBell<>)).AddSingleton(new MailboxOptions { AllowPrivateHosts = true })
            .AddJamsStorage(new StorageOptions { DataFolder = folder, Exclusive = true }).AddAdmin().AddJamsMailboxes().BuildServiceProvider();
        await services.GetRequiredService<StorageStart>().Run();
        var account = MailAccount.Connect("ines", MailProvider.Imap, "ines@achterberg.example", new MailHosts(DovecotServer.Host, imap.Port, MailSecurity.None, DovecotServer.Host, 1, MailSecurity.None, "ines"),
            new MailSecrets { Password = DovecotServer.Password }, null, MadeMails.First);
        await services.GetRequiredService<Owned<MailAccount>>().Insert("ines", account);
        await services.GetRequiredService<Owned<MailboxSync>>().Insert("ines", MailboxSync.Of(account, MadeMails.First));
        var read = services.GetRequiredService<ReadDueMailboxes>();
        await Figures.Measure("first reading by IMAP", mails, () => read.Run());
        var stored = await services.GetRequiredService<Owned<MailMessage>>().Count("ines", _ => true);
        await services.GetRequiredService<HurryMailbox>().Run("ines", account.Id);
        await Figures.Measure("reading again, nothing new", mails, () => read.Run());
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"  {stored} of {mails} stored");
        return stored == mails ? 0 : 1;
    }
}
