using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;
using Jams.Workers.Mail;
using MailKit;
using MailFolder = Jams.Domain.Mail.Mailboxes.MailFolder;
using MailKit.Net.Imap;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Jams.Workers.Tests.Mail;

/// <summary>A person with a mailbox on a real IMAP server.</summary>
internal sealed class ImapRoom(DovecotServer server, MailRoom room, MailAccount account) : IAsyncDisposable
{
    public const string User = "ines";

    public DovecotServer Server { get; } = server;

    public MailRoom Room { get; } = room;

    public MailAccount Account { get; } = account;

    public static MailHosts Hosts(DovecotServer server, MailSecurity security = MailSecurity.None, string host = DovecotServer.Host, int? port = null, string user = User) =>
        new(host, port ?? (security == MailSecurity.Tls ? server.TlsPort : server.Port), security, DovecotServer.Host, 25, MailSecurity.None, user);

    public static async Task<ImapRoom> Open(string more = "", string? mongo = null, Action<IServiceCollection>? adjust = null, Func<Task>? ended = null)
    {
        var server = await DovecotServer.Start(more);
        var room = await MailRoom.Open(mongo, services =>
        {
            services.AddSingleton(new MailboxOptions { AllowPrivateHosts = true });
            adjust?.Invoke(services);
        }, ended);
        var account = MailAccount.Connect(MailRoom.Ines, MailProvider.Imap, MailRoom.Address, Hosts(server), new MailSecrets { Password = DovecotServer.Password }, null, room.Clock.GetUtcNow());
        await room.All<MailAccount>().Insert(MailRoom.Ines, account);
        await room.All<MailboxSync>().Insert(MailRoom.Ines, MailboxSync.Of(account, room.Clock.GetUtcNow()));
        return new ImapRoom(server, room, account);
    }

    /// <summary>Reads what is due, as the program's job does it; the clock stands afterwards where everything is due again.</summary>
    public async Task Read()
    {
        await Room.Get<HurryMailbox>().Run(MailRoom.Ines, Account.Id);
        await Room.Get<ReadDueMailboxes>().Run();
        Room.Clock.Advance(TimeSpan.FromMinutes(11));
    }

    public Task<IReadOnlyList<Domain.Mail.Messages.MailMessage>> Messages() => Room.Messages();

    public async Task<MailboxSync> Sync() => (await Room.All<MailboxSync>().Get(MailRoom.Ines, Account.Id))!;

    public async Task<MailAccount> Now() => (await Room.All<MailAccount>().Get(MailRoom.Ines, Account.Id))!;

    /// <summary>The subjects of what is here, by folder.</summary>
    public async Task<IReadOnlyList<string>> Here()
    {
        var folders = (await Room.All<MailFolder>().Find(MailRoom.Ines, _ => true)).ToDictionary(folder => folder.Id, folder => folder.RemoteId);
        return [.. (await Messages()).Select(mail => $"{string.Join('+', mail.FolderIds.Select(id => folders[id]).Order(StringComparer.Ordinal))}: {mail.Subject}").Order(StringComparer.Ordinal)];
    }

    public void Put(string folder, params TestMail[] mails) => Server.Put(User, folder, mails.Select(mail => (mail.Bytes, mail.At)));

    /// <summary>Another program at the same mailbox.</summary>
    public async Task<ImapClient> Other()
    {
        var client = new ImapClient();
        await client.ConnectAsync(DovecotServer.Host, Server.Port, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync(User, DovecotServer.Password);
        return client;
    }

    /// <summary>Does something in a folder with another program.</summary>
    public async Task Elsewhere(string folder, Func<IMailFolder, IList<UniqueId>, ImapClient, Task> act, string? subject = null)
    {
        using var client = await Other();
        var open = await client.GetFolderAsync(folder);
        await open.OpenAsync(FolderAccess.ReadWrite);
        await act(open, await open.SearchAsync(subject is null ? MailKit.Search.SearchQuery.All : MailKit.Search.SearchQuery.SubjectContains(subject)), client);
        await client.DisconnectAsync(true);
    }

    public async Task Append(string folder, TestMail mail)
    {
        using var client = await Other();
        using var message = await MimeMessage.LoadAsync(new MemoryStream(mail.Bytes));
        await (await client.GetFolderAsync(folder)).AppendAsync(new AppendRequest(message, MessageFlags.None, mail.At));
        await client.DisconnectAsync(true);
    }

    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        await Server.DisposeAsync();
    }
}
