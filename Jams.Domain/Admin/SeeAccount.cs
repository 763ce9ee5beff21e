using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;

namespace Jams.Domain.Admin;

/// <summary>One account as an admin sees it: how it stands, nothing of what the person keeps.</summary>
public sealed class SeeAccount(IDocuments<Account> accounts, IDocuments<OutgoingMail> mails, CurrentSettings settings, TimeProvider clock)
{
    /// <summary>The account, and the link that confirms its address while the server cannot send it. Fails when there is no such account.</summary>
    public async Task<Result<AccountSheet>> Run(string id, CancellationToken stop = default)
    {
        if (await accounts.Get(id, stop) is not { } account)
            return AdminFailures.NoAccount;
        return new AccountSheet(account, account.ConfirmedAt is null && !(await settings.Get(stop)).HasMail ? await Link(id, stop) : null);
    }

    private async Task<string?> Link(string id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var query = new Query<OutgoingMail>(mail => mail.UserId == id && mail.Kind == MailKind.Confirmation && mail.GoodUntil > now).ByDescending(mail => mail.WrittenAt).Take(1);
        return await mails.Find(query, stop) is [var newest] ? newest.Letter.Link : null;
    }
}

/// <summary>An account, and the link to pass on to its owner if there is one.</summary>
public sealed record AccountSheet(Account Account, string? ConfirmationLink);
