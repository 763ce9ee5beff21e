using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>A mailbox that was connected, or how the trial failed.</summary>
public sealed record Connected(MailAccount? Account, MailTrial Trial);

/// <summary>Connects a mailbox by IMAP: tries servers and password, keeps them, and begins to read. An address that was connected before goes on with the mails it had.</summary>
public sealed class ConnectMailbox(TryMailbox tries, Owned<MailAccount> accounts, Owned<MailActWork> acts, HurryMailbox hurry, TimeProvider clock)
{
    /// <summary>
    /// The mailbox, or no mailbox and the trial that says at which step it failed. Fails as <see cref="TryMailbox"/>, and when the address is connected and works.
    /// Reading is what counts: servers that read and do not send are taken too, if <paramref name="readOnly"/> says so. <paramref name="again"/>: the id of a mailbox that works and gets
    /// another password or other servers.
    /// </summary>
    public async Task<Result<Connected>> Run(string userId, MailboxEntry entry, bool readOnly = false, string? again = null, CancellationToken stop = default)
    {
        var key = MailAccount.KeyOf(entry.Address ?? "");
        var before = await accounts.Find(userId, account => account.AddressKey == key, stop) is [var known] ? known : null;
        if (before is { Provider: MailProvider.Import } or { Secrets: not null, Provider: not MailProvider.Imap } || before is { Secrets: not null, Health.State: MailHealthState.Ok } && before.Id != again)
            return MailboxFailures.AlreadyConnected.For("Address");
        if (entry.SenderName?.Length > MailAccount.NameLimit)
            return MailboxFailures.TooLong("SenderName", MailAccount.NameLimit);
        var tried = await tries.Run(entry, stop);
        if (tried.Failure is { } failure)
            return failure;
        if (!tried.Value.IsGood && !(readOnly && tried.Value.Failed!.Step is TrialStep.SmtpConnect or TrialStep.SmtpSignIn))
            return new Connected(null, tried.Value);
        return new Connected(before is null ? await New(userId, entry, tried.Value.Hosts, stop) : await Again(before, entry, tried.Value.Hosts, stop), tried.Value);
    }

    private async Task<MailAccount> New(string userId, MailboxEntry entry, MailHosts hosts, CancellationToken stop)
    {
        var account = MailAccount.Connect(userId, MailProvider.Imap, entry.Address!.Trim(), hosts, new MailSecrets { Password = entry.Password }, Name(entry), clock.GetUtcNow());
        if (!(await accounts.Insert(userId, account, stop)).IsOk)
        {
            // In another window, a moment ago.
            var key = account.AddressKey;
            return await Again((await accounts.Find(userId, one => one.AddressKey == key, stop)).Single(), entry, hosts, stop);
        }
        await hurry.Begin(account, stop);
        return account;
    }

    private async Task<MailAccount> Again(MailAccount before, MailboxEntry entry, MailHosts hosts, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var account = await accounts.Change(before.UserId, before, again => again.Reconnect(hosts, new MailSecrets { Password = entry.Password }, now), stop) ?? before;
        await hurry.Begin(account, stop);
        foreach (var act in await acts.Find(account.UserId, act => act.AccountId == account.Id && act.DueAt != null, stop))
            await acts.Change(account.UserId, act, again => again.Hurry(now), stop);
        return account;
    }

    private static string? Name(MailboxEntry entry) => string.IsNullOrWhiteSpace(entry.SenderName) ? null : entry.SenderName.Trim();
}
