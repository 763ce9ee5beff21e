using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Filing.Waiting;

/// <summary>Whose turn it is in a conversation about the search.</summary>
public static class JudgeTurn
{
    /// <summary>What has waited longer than this waits no more: nobody expects an answer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    /// <summary>
    /// The person's, since the first mail that wants an answer and has none; theirs, since the person's last mail, when that asks something, answers what they wanted, or began the conversation.
    /// <paramref name="mails"/> oldest first; <paramref name="now"/> is UTC.
    /// </summary>
    public static (MailTurn Turn, DateTimeOffset? Since) Of(IReadOnlyList<TurnMail> mails, DateTimeOffset now)
    {
        var last = mails.Select((mail, place) => (mail, place)).LastOrDefault(one => one.mail.IsOwn, (null!, -1)).place;
        var theirs = mails.Skip(last + 1).ToList();
        if (theirs.Find(mail => mail.WantsAnswer) is { } waiting)
            return Within(MailTurn.Mine, waiting.SentAt, now);
        if (theirs.Count > 0 || last < 0)
            return (MailTurn.None, null);
        // The mails of the person since they wrote last.
        var first = last;
        while (first > 0 && mails[first - 1].IsOwn)
            first--;
        var since = mails.Take(first).Reverse().TakeWhile(mail => !mail.IsOwn).ToList();
        var expects = since.Count == 0 || since.Exists(mail => mail.WantsAnswer) || mails.Skip(first).Any(mail => mail.WantsAnswer);
        return expects ? Within(MailTurn.Theirs, mails[last].SentAt, now) : (MailTurn.None, null);
    }

    private static (MailTurn, DateTimeOffset?) Within(MailTurn turn, DateTimeOffset since, DateTimeOffset now) => now - since > Longest ? (MailTurn.None, null) : (turn, since);
}
