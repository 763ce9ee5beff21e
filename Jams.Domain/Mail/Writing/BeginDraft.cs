using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>How a mail begins: the mail it answers or hands on, whether to all, or an address it goes to.</summary>
public sealed record DraftStart(string? Reply = null, bool All = false, string? Forward = null, string? To = null);

/// <summary>A draft as it is written: the mailboxes it can go from, the mail it answers, and the names of files that will come with a mail handed on.</summary>
public sealed record DraftView(Draft Draft, IReadOnlyList<MailAccount> Accounts, OpenedMail? Answers, IReadOnlyList<string> ComingFiles);

/// <summary>Begins a mail, or goes on with the one that was begun. Nothing is stored until something is saved.</summary>
public sealed class BeginDraft(Owned<Draft> drafts, Owned<MailAccount> accounts, OpenMail open)
{
    /// <summary>Fails when the mail to answer is not there.</summary>
    public async Task<Result<DraftView>> Run(string userId, DraftStart start, CancellationToken stop = default)
    {
        var mailboxes = await Mailboxes(userId, stop);
        if ((start.Reply ?? start.Forward) is not { Length: > 0 } answersId)
            return new DraftView(Draft.Begin(userId, null, DraftKind.New, null, new DraftText(Sender(mailboxes, null)?.Id ?? "", OneLine(start.To), "", "", "", "", true)), mailboxes, null, []);
        var opened = await open.Run(userId, answersId, stop);
        if (opened.Failure is { } failure)
            return failure;
        var kind = start.Reply is null ? DraftKind.Forward : start.All ? DraftKind.ReplyAll : DraftKind.Reply;
        var (message, read) = opened.Value;
        if (await drafts.Find(userId, new Query<Draft>(draft => draft.ThreadId == message.ThreadId && draft.AnswersId == message.Id && draft.Kind == kind).ByDescending(draft => draft.ChangedAt).Take(1), stop) is [var begun])
            return new DraftView(begun, mailboxes, opened.Value, []);
        var text = new DraftText(Sender(mailboxes, message)?.Id ?? "", MailParties.Write(To(kind, message, read)), kind == DraftKind.ReplyAll ? MailParties.Write(Others(message, read, mailboxes)) : "", "", Subject(kind, message.Subject), "", true);
        return new DraftView(Draft.Begin(userId, null, kind, message, text), mailboxes, opened.Value, kind == DraftKind.Forward ? [.. read.Attachments.Select(part => part.Name)] : []);
    }

    /// <summary>Goes on with a draft. Fails when it is not there.</summary>
    public async Task<Result<DraftView>> GoOn(string userId, string draftId, CancellationToken stop = default)
    {
        if (await drafts.Get(userId, draftId, stop) is not { } draft)
            return WritingFailures.NoDraft;
        return await Shown(draft, stop);
    }

    /// <summary>A draft with all that its page shows, stored or not.</summary>
    public async Task<DraftView> Shown(Draft draft, CancellationToken stop = default)
    {
        var answers = draft.AnswersId is { } id ? (await open.Run(draft.UserId, id, stop)).Match<OpenedMail?>(_ => null, mail => mail) : null;
        return new DraftView(draft, await Mailboxes(draft.UserId, stop), answers, draft.Kind == DraftKind.Forward && draft.Revision == 0 ? [.. answers?.Read.Attachments.Select(part => part.Name) ?? []] : []);
    }

    // The mailbox the mail came to, if it can send; else the first that can.
    private static MailAccount? Sender(IReadOnlyList<MailAccount> mailboxes, MailMessage? message) =>
        mailboxes.FirstOrDefault(mailbox => mailbox.Id == message?.AccountId && mailbox.Secrets is not null) ?? mailboxes.FirstOrDefault(mailbox => mailbox.Secrets is not null);

    private async Task<IReadOnlyList<MailAccount>> Mailboxes(string userId, CancellationToken stop) =>
        [.. (await accounts.Find(userId, _ => true, stop)).Where(mailbox => mailbox.Provider != MailProvider.Import).OrderBy(mailbox => mailbox.ConnectedAt)];

    private static IEnumerable<MailParty> To(DraftKind kind, MailMessage message, ReadableMail read) => kind switch
    {
        DraftKind.Forward => [],
        _ when message.IsOwn => read.To,
        _ => [read.ReplyTo ?? read.From],
    };

    private static IEnumerable<MailParty> Others(MailMessage message, ReadableMail read, IReadOnlyList<MailAccount> mailboxes)
    {
        var first = To(DraftKind.ReplyAll, message, read).Select(party => party.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return read.To.Concat(read.Cc).Where(party => first.Add(party.Address) && !mailboxes.Any(mailbox => mailbox.IsOwn(party.Address))).Take(MailParties.Most - 1);
    }

    private static string Subject(DraftKind kind, string subject)
    {
        var bare = OneLine(ThreadSubject.Of(subject));
        bare = bare.Length > Draft.SubjectLimit - 5 ? bare[..(Draft.SubjectLimit - 5)] : bare;
        return (kind == DraftKind.Forward ? "Fwd: " : "Re: ") + bare;
    }

    private static string OneLine(string? text) => string.Concat((text ?? "").Where(letter => !char.IsControl(letter))).Trim();
}
