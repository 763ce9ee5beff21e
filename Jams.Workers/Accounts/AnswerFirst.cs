using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Domain.Storage;

namespace Jams.Workers.Accounts;

/// <summary>
/// While nobody runs the server, a wish at the door is answered at once: there is no account yet whose existence time could tell. On a server without mail the
/// confirmation link has to reach the operator in another way: it is in the log, and who sits at the machine itself gets it on the page.
/// Both prove the same as a mailbox would here: that the person has this machine.
/// </summary>
public sealed class AnswerFirst(
    ServerFounding founding, AnswerAccountRequests answers, CurrentSettings settings, IDocuments<AccountRequest> requests, IDocuments<Account> accounts, IDocuments<OutgoingMail> mails, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The path and query of the confirmation link, or null when it goes by mail or the person is not at the machine.</summary>
    public async Task<string?> Run(string email, bool atTheServer, CancellationToken stop = default)
    {
        if (await founding.IsFounded(stop))
            return null;
        await answers.Invoke(stop);
        await Answered(stop);
        if (!atTheServer || (await settings.Get(stop)).HasMail)
            return null;
        var key = EmailAddress.KeyOf(email);
        if (await accounts.FindOne(account => account.EmailKey == key, stop) is not { ConfirmedAt: null } account)
            return null;
        var letters = await mails.Find(new Query<OutgoingMail>(mail => mail.UserId == account.Id && mail.Kind == MailKind.Confirmation).ByDescending(mail => mail.WrittenAt).Take(1), stop);
        return letters.Count > 0 && letters[0].Letter.Link is { } link ? new Uri(link).PathAndQuery : null;
    }

    // The bell may have woken another worker first, which then holds the wish while this one finds nothing to do.
    private async Task Answered(CancellationToken stop)
    {
        for (var begun = clock.GetTimestamp(); clock.GetElapsedTime(begun) < Patience && await requests.Count(request => request.DueAt != null, stop) > 0;)
            await Task.Delay(TimeSpan.FromMilliseconds(20), clock, stop);
    }
}
