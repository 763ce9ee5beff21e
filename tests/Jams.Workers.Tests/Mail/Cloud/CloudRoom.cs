using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Tests.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Mail.Cloud;

/// <summary>A mailbox at a provider's server, read into a store of its own as the program does it: batch by batch, each stored before its cursors.</summary>
internal sealed class CloudRoom : IAsyncDisposable
{
    private readonly MailRoom _room;

    private CloudRoom(MailRoom room, MailAccount account) => (_room, Account) = (room, account);

    /// <summary>As it was connected; what is stored may be newer.</summary>
    public MailAccount Account { get; }

    public MailRoom Room => _room;

    public T Get<T>() where T : notnull => _room.Get<T>();

    public static async Task<CloudRoom> Open(CloudServer server, MailProvider provider, TimeProvider clock, TimeSpan? patience = null, MailSecrets? secrets = null)
    {
        var room = await Empty(server, provider, clock, patience);
        var account = MailAccount.Connect(MailRoom.Ines, provider, "ines@cloud.example", null,
            secrets ?? new MailSecrets { AccessToken = server.Give(), AccessUntil = clock.GetUtcNow().AddHours(1), RefreshToken = server.Refresh, GrantedAt = clock.GetUtcNow() }, "Ines", clock.GetUtcNow());
        (await room.All<MailAccount>().Insert(MailRoom.Ines, account)).IsOk.ShouldBeTrue();
        return new CloudRoom(room, account);
    }

    /// <summary>Without any mailbox; <paramref name="withClient"/>: the server is known to the provider.</summary>
    public static async Task<MailRoom> Empty(CloudServer server, MailProvider provider, TimeProvider clock, TimeSpan? patience = null, bool withClient = true)
    {
        var room = await MailRoom.Open(adjust: services => services.AddSingleton(clock), configuration: new ConfigurationBuilder().AddInMemoryCollection(Addresses(server, patience)).Build());
        if (withClient)
            (await room.Get<ChangeServerSettings>().Run(0, settings => settings.UseMailClient(provider, server.ClientId, CloudServer.ClientSecret, null))).IsOk.ShouldBeTrue();
        return room;
    }

    public static Dictionary<string, string?> Addresses(CloudServer server, TimeSpan? patience = null) => new()
    {
        ["Gmail:Address"] = server.Address, ["Gmail:SignIn"] = $"{server.Address}/auth", ["Gmail:Tokens"] = $"{server.Address}/token", ["Gmail:Revocation"] = $"{server.Address}/revoke",
        ["Graph:Address"] = $"{server.Address}/v1.0", ["Graph:Authority"] = server.Address,
        ["Gmail:Patience"] = (patience ?? TimeSpan.FromSeconds(30)).ToString(), ["Graph:Patience"] = (patience ?? TimeSpan.FromSeconds(30)).ToString(),
    };

    public Task<IMailbox> Mailbox() => _room.Get<IMailboxes>().Open(Account);

    /// <summary>Reads to the end; returns the batches. With <paramref name="most"/>, breaks off after so many, as a crash does.</summary>
    public async Task<IReadOnlyList<MailBatch>> Read(int most = int.MaxValue)
    {
        await using var mailbox = await Mailbox();
        foreach (var folder in await mailbox.Folders())
            if (await _room.All<MailFolder>().Get(MailRoom.Ines, MailFolder.IdOf(Account.Id, folder.RemoteId)) is null)
                (await _room.All<MailFolder>().Insert(MailRoom.Ines, MailFolder.Of(Account, folder.RemoteId, folder.Name, folder.Role))).IsOk.ShouldBeTrue();
        var batches = new List<MailBatch>();
        await foreach (var batch in mailbox.Read(await Cursors()))
        {
            await _room.Get<ReceiveMail>().Run(Account, batch);
            foreach (var (remoteId, cursor) in batch.Cursors)
                await Keep(remoteId, cursor);
            batches.Add(batch);
            if (batches.Count == most)
                break;
        }
        return batches;
    }

    /// <summary>What goes wrong while it is read.</summary>
    public async Task<MailboxFault> Fault() => await Should.ThrowAsync<MailboxFault>(() => Read());

    public async Task<IReadOnlyDictionary<string, string>> Cursors() => (await _room.All<MailFolder>().Find(MailRoom.Ines, folder => folder.AccountId == Account.Id))
        .Where(folder => folder.Cursor is not null).ToDictionary(folder => folder.RemoteId, folder => folder.Cursor!);

    public async Task<MailAccount> Stored() => (await _room.All<MailAccount>().Get(MailRoom.Ines, Account.Id))!;

    public async Task Store(Action<MailAccount> change)
    {
        var stored = await Stored();
        change(stored);
        (await _room.All<MailAccount>().Replace(MailRoom.Ines, stored)).IsOk.ShouldBeTrue();
    }

    /// <summary>All mails that are here, by provider's id.</summary>
    public async Task<IReadOnlyDictionary<string, MailMessage>> Mails() => (await _room.Messages()).ToDictionary(mail => mail.RemoteId);

    /// <summary>The provider's names of a mail's folders.</summary>
    public async Task<IReadOnlyList<string>> FoldersOf(string remoteId)
    {
        var folders = (await _room.All<MailFolder>().Find(MailRoom.Ines, _ => true)).ToDictionary(folder => folder.Id, folder => folder.RemoteId);
        return [.. (await Mails())[remoteId].FolderIds.Select(id => folders[id]).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    private async Task Keep(string remoteId, string? cursor)
    {
        var folder = (await _room.All<MailFolder>().Get(MailRoom.Ines, MailFolder.IdOf(Account.Id, remoteId)))!;
        folder.ReadUpTo(cursor);
        (await _room.All<MailFolder>().Replace(MailRoom.Ines, folder)).IsOk.ShouldBeTrue();
    }
}
