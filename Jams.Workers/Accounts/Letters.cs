using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Workers.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Jams.Workers.Accounts;

/// <summary>What the server writes to people about their accounts, in their language. Writing is storing: a worker sends.</summary>
public sealed class Letters(QueueMail queue, UserManager<Account> users, PublicAddress address, IStringLocalizer words)
{
    public async Task<string> Confirm(Account account, CancellationToken stop)
    {
        var link = await Link("/account/confirm", account, await users.GenerateEmailConfirmationTokenAsync(account), stop);
        await Write(account, MailKind.Confirmation, LinkTokens.Life(UserManager<Account>.ConfirmEmailTokenPurpose), () => new LetterPaper(words["Confirm your address"])
            .Say(words["Somebody, probably you, made an account with this address at {0}.", Host(link)])
            .Act(words["Confirm the address"], link)
            .Say(words["The link works for three days and asks for the password you chose. If it was not you, leave this mail alone and nothing happens."]), stop);
        return link;
    }

    public async Task AlreadyHere(Account account, CancellationToken stop)
    {
        var link = await address.Of("/account/sign-in", stop);
        var forgot = await address.Of("/account/forgot", stop);
        await Write(account, MailKind.AlreadyHere, TimeSpan.FromDays(1), () => new LetterPaper(words["You already have an account"])
            .Say(words["Somebody, probably you, wanted to make an account with this address at {0}. There is one already, so nothing was changed.", Host(link)])
            .Act(words["Sign in"], link)
            .Say(words["Is the password forgotten? Set a new one here: {0}", forgot]), stop);
    }

    public async Task NewPassword(Account account, CancellationToken stop)
    {
        var link = await Link("/account/reset", account, await users.GeneratePasswordResetTokenAsync(account), stop);
        await Write(account, MailKind.NewPassword, LinkTokens.Life(UserManager<Account>.ResetPasswordTokenPurpose), () => new LetterPaper(words["Set a new password"])
            .Say(words["Somebody, probably you, asked for a new password at {0}.", Host(link)])
            .Act(words["Set a new password"], link)
            .Say(words["The link works for one hour, once. If it was not you, leave this mail alone: your password stays as it is."]), stop);
    }

    public async Task NewAddress(Account account, EmailAddress wanted, CancellationToken stop)
    {
        var link = await Link("/account/address", account, await users.GenerateChangeEmailTokenAsync(account, wanted.Text), stop) + "&email=" + Uri.EscapeDataString(wanted.Text);
        await Write(account, MailKind.Confirmation, LinkTokens.Life(UserManager<Account>.GetChangeEmailTokenPurpose(wanted.Text)), () => new LetterPaper(words["Confirm your new address"])
            .Say(words["You want to use this address for your account at {0}.", Host(link)])
            .Act(words["Use this address"], link)
            .Say(words["The link works for one day. Until you open it, everything stays as it is."]), stop, wanted.Text);
    }

    public Task Code(Account account, string code, CancellationToken stop) =>
        Write(account, MailKind.Code, Account.CodeLife, () => new LetterPaper(words["Your code for JAMS"])
            .Say(words["Type this code where you were asked for it:"])
            .Show(code)
            .Say(words["It works for ten minutes, once. Nobody who is really from JAMS will ever ask you for it. If you did not just sign in, somebody knows your password: change it."]), stop);

    public Task Notice(Account account, Func<IStringLocalizer, string> what, CancellationToken stop, string? to = null) =>
        Write(account, MailKind.Notice, TimeSpan.FromDays(3), () => new LetterPaper(what(words))
            .Say(what(words))
            .Say(words["If it was you, all is well. If not, set a new password at once and look through the devices that are signed in."]), stop, to);

    public async Task Invite(string email, string language, string token, CancellationToken stop)
    {
        var link = await address.Of($"/account/sign-up?invitation={Uri.EscapeDataString(token)}", stop);
        await queue.Run(Document.ServerKey, MailKind.Invitation, email, Speaking.In(language, () => new LetterPaper(words["An invitation to JAMS"])
            .Say(words["You are invited to keep your job search at {0}.", Host(link)])
            .Act(words["Make an account"], link)
            .Say(words["The link works for seven days, once."])
            .Done()), Invitation.Life, stop);
    }

    /// <summary>Sealed with the account's key, also when it goes to another address.</summary>
    private Task<OutgoingMail> Write(Account account, MailKind kind, TimeSpan life, Func<LetterPaper> write, CancellationToken stop, string? to = null) =>
        queue.Run(account.Id, kind, to ?? account.Email, Speaking.In(account.Preferences.Language, () => write().Done()), life, stop);

    private async Task<string> Link(string path, Account account, string token, CancellationToken stop) =>
        await address.Of($"{path}?account={account.Id}&token={Uri.EscapeDataString(token)}", stop);

    private static string Host(string link) => new Uri(link).Host;
}
