using Jams.Domain.Accounts;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>A day and time on the clocks of the person's zone.</summary>
public sealed record SendTime(DateOnly On, TimeOnly At);

/// <summary>Puts a draft on its way: in a moment, so that it can be taken back, or at a time. A mail that is not right stays a draft.</summary>
public sealed class SendDraft(Owned<Draft> drafts, Owned<MailToSend> mails, Owned<MailAccount> accounts, SeeSendingHabits habits, WorkBell<MailToSend> bell, TimeProvider clock)
{
    /// <summary>How far ahead mail can be scheduled.</summary>
    public const int MostDays = 366;

    /// <summary>
    /// The mail on its way; <paramref name="time"/> null = after the person's seconds for taking it back. Fails naming the field: no mailbox that can send, no or wrong recipients, nothing written, a place in the text
    /// that is not filled, a time that has passed.
    /// </summary>
    public async Task<Result<MailToSend>> Run(string userId, string draftId, SendTime? time, TimeZoneInfo zone, CancellationToken stop = default)
    {
        while (await drafts.Get(userId, draftId, stop) is { } draft)
        {
            if (Wrong(draft.Content, draft.Files) is { } wrong)
                return wrong;
            if (draft.AccountId.Length == 0 || await accounts.Get(userId, draft.AccountId, stop) is not { } account)
                return WritingFailures.NoMailbox;
            if (account.Secrets is null || account.Provider == MailProvider.Import)
                return WritingFailures.CannotSend;
            var now = clock.GetUtcNow();
            var at = time is null ? now.AddSeconds((await habits.Run(userId, stop)).UndoSeconds) : SnoozeTimes.On(time.On, time.At, zone);
            if (time is not null && Unfit(at, now) is { } unfit)
                return unfit;
            var mail = MailToSend.Of(draft, $"{Document.NewId()}@{Domain(account.Address)}", at, time is not null, zone.Id);
            if (!(await mails.Insert(userId, mail, stop)).IsOk)
                mail = (await mails.Get(userId, mail.Id, stop))!;
            if (await IsWhole(draft, stop) || !await Withdrawn(mail, stop))
            {
                bell.Ring();
                return mail;
            }
        }
        return await mails.Find(userId, mail => mail.DraftId == draftId && mail.EndedAt == null, stop) is [var sent, ..] ? sent : WritingFailures.NoDraft;
    }

    // False when another window has written more since it was read: the draft stays, with that in it.
    private async Task<bool> IsWhole(Draft draft, CancellationToken stop)
    {
        var version = draft.Version;
        return await drafts.DeleteAll(draft.UserId, one => one.Id == draft.Id && one.Version == version, stop) > 0 || await drafts.Get(draft.UserId, draft.Id, stop) is null;
    }

    // What was made of the older words does not go; once it is on its way it does.
    private async Task<bool> Withdrawn(MailToSend mail, CancellationToken stop)
    {
        if (!mail.Cancel(clock.GetUtcNow()).IsOk)
            return false;
        mail.Empty();
        return (await mails.Replace(mail.UserId, mail, stop)).IsOk;
    }

    /// <summary>Why nothing can be sent at this instant (UTC); null when it can.</summary>
    internal static Failure? Unfit(DateTimeOffset at, DateTimeOffset now) => at <= now ? WritingFailures.Past : at > now.AddDays(MostDays) ? WritingFailures.TooFar : null;

    private static Failure? Wrong(DraftText text, IReadOnlyList<DraftFile> files)
    {
        var count = 0;
        foreach (var (field, typed) in new[] { ("To", text.To), ("Cc", text.Cc), ("Bcc", text.Bcc) })
        {
            var read = MailParties.Read(field, typed);
            if (read.Failure is { } failure)
                return failure;
            count += read.Value.Count;
        }
        if (count == 0)
            return WritingFailures.NoRecipient;
        if (count > MailParties.Most)
            return WritingFailures.TooManyRecipients;
        foreach (var (field, typed) in new[] { ("Subject", text.Subject), ("Text", text.Text) })
            if (Placeholders.Unfilled(typed) is { Count: > 0 } places)
                return WritingFailures.Unfilled(field, string.Join(", ", places));
        return text.Text.Trim().Length == 0 && files.Count == 0 ? WritingFailures.Empty : null;
    }

    // The domain in ASCII; a Message-ID has no other letters.
    private static string Domain(string address) => EmailAddress.KeyOf(address).Split('@')[^1] is { Length: > 0 } domain && domain.All(char.IsAscii) ? domain : "jams.invalid";
}
