using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Accounts;

/// <summary>What comes of a wish at the door: an account, or a mail, or nothing. Only the mailbox of the address learns which.</summary>
public sealed class AnswerAccountRequest(
    IDocuments<Account> accounts, Letters letters, CountTries counting, ServerFounding founding, CurrentSettings settings, TimeProvider clock, ILogger<AnswerAccountRequest> log)
{
    /// <summary>Does it; doing it twice does no harm. Throws when storage fails: the wish then stays and is tried again.</summary>
    public async Task Run(AccountRequest request, CancellationToken stop = default)
    {
        var asked = request.Asked;
        var address = EmailAddress.Read(asked.Email).Value;
        // Nobody's mailbox is flooded: a handful of mails, then a pause. Who asks is not told, as nothing else here is.
        if (!(await counting.Run(Tries.IdOf("mail", address.Key), AccountFailures.Paused, stop)).IsOk)
            return;
        var account = await Find(address, stop);
        switch (request.Wish)
        {
            case AccountWish.SignUp:
                await SignUp(asked, address, account, stop);
                break;
            case AccountWish.ConfirmAgain when account is { ConfirmedAt: null }:
                await SendConfirmation(account, stop);
                break;
            case AccountWish.NewPassword when account is not null:
                await letters.NewPassword(account, stop);
                break;
            case AccountWish.NewAddress when asked.AccountId is { } id && await accounts.Get(id, stop) is { } asking:
                await (account is null ? letters.NewAddress(asking, address, stop) : letters.AlreadyHere(account, stop));
                break;
        }
    }

    private async Task SignUp(AccountAsked asked, EmailAddress address, Account? account, CancellationToken stop)
    {
        if (account is null)
        {
            account = Account.Open(address, asked.Name, asked.Preferences ?? new Preferences(), clock.GetUtcNow());
            account.UsePasswordHash(asked.PasswordHash);
            // Somebody else just signed up with this address; then it is as if they had been first.
            if (!(await accounts.Insert(account, stop)).IsOk)
                account = await Find(address, stop) ?? throw new InvalidOperationException("An account was there and then was not.");
        }
        if (account.ConfirmedAt is not null)
        {
            await letters.AlreadyHere(account, stop);
            return;
        }
        await SendConfirmation(await Renewed(account, asked, stop), stop);
    }

    /// <summary>
    /// An address that nobody confirmed belongs to nobody: who signs up last decides the password, links before it are dead. Confirming asks for the
    /// password too, so a stranger who signed up with it first, or last, cannot get the owner of the mailbox to open their account.
    /// </summary>
    private async Task<Account> Renewed(Account account, AccountAsked asked, CancellationToken stop)
    {
        if (account.PasswordHash == asked.PasswordHash)
            return account;
        account.UsePasswordHash(asked.PasswordHash);
        account.Rename(asked.Name);
        account.Prefer(asked.Preferences ?? account.Preferences);
        account.Restamp();
        return (await accounts.Replace(account, stop)).IsOk ? account : throw new InvalidOperationException("An account was changed at the same time.");
    }

    private async Task SendConfirmation(Account account, CancellationToken stop)
    {
        var link = await letters.Confirm(account, stop);
        // On a fresh server without mail nobody could ever confirm anything. Whoever reads this log runs the server.
        if (!await founding.IsFounded(stop) && !(await settings.Get(stop)).HasMail)
            log.LogWarning("No mail server is set, and nobody runs this server yet. To confirm the account of {Address} and let it run the server, open: {Link}", Masked(account.Email), link);
    }

    private Task<Account?> Find(EmailAddress address, CancellationToken stop) => accounts.FindOne(account => account.EmailKey == address.Key, stop);

    private static string Masked(string email) => email[..1] + "…" + email[email.LastIndexOf('@')..];
}
