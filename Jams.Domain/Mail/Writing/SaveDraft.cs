using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>A draft as a page sends it: its id, the revision and the window it was typed in, what it answers, and what was typed.</summary>
public sealed record DraftEntry(string Id, int Revision, string Window, DraftKind Kind, string? AnswersId, DraftText Content);

/// <summary>What became of it. <paramref name="IsCopy"/>: another window had typed something else, and this is a draft of its own now; <paramref name="LeftOut"/>: files of a mail handed on that could not be taken along.</summary>
public sealed record SavedDraft(Draft Draft, bool IsCopy, IReadOnlyList<string> LeftOut);

/// <summary>Saves what is being written, also when half of it is wrong. Two windows lose nothing: when another one was faster, both versions are kept.</summary>
public sealed class SaveDraft(Owned<Draft> drafts, Owned<MailToSend> mails, Owned<MailMessage> messages, CarryFiles carry, TimeProvider clock)
{
    /// <summary>Fails when the draft was sent meanwhile, when the mail it answers is not there, or a text is longer than can be kept.</summary>
    public async Task<Result<SavedDraft>> Run(string userId, DraftEntry entry, CancellationToken stop = default)
    {
        var content = Clean(entry.Content);
        if (TooLong(content) is { } tooLong)
            return tooLong;
        if (await drafts.Get(userId, entry.Id, stop) is { } draft)
            return await Again(draft, entry, content, stop);
        if (await mails.Count(userId, mail => mail.DraftId == entry.Id, stop) > 0 || entry.Revision > 0)
            return WritingFailures.NoDraft;
        return await New(userId, entry, content, stop);
    }

    private async Task<Result<SavedDraft>> New(string userId, DraftEntry entry, DraftText content, CancellationToken stop)
    {
        var answers = entry.AnswersId is { Length: > 0 } id ? await messages.Get(userId, id, stop) : null;
        if (entry.AnswersId is { Length: > 0 } && answers is null)
            return MessageFailures.NotFound;
        var draft = Draft.Begin(userId, Draft.IsId(entry.Id) ? entry.Id : null, answers is null ? DraftKind.New : entry.Kind, answers, content);
        draft.Write(content, entry.Window, clock.GetUtcNow());
        var leftOut = draft.Kind == DraftKind.Forward ? await carry.Of(draft, answers!, stop) : [];
        if ((await drafts.Insert(userId, draft, stop)).IsOk)
            return new SavedDraft(draft, false, leftOut);
        // The id is taken: by the same window a moment ago, or by chance or intent by somebody else's.
        return await drafts.Get(userId, draft.Id, stop) is { } there
            ? await Again(there, entry, content, stop)
            : await New(userId, entry with { Id = "" }, content, stop);
    }

    private async Task<Result<SavedDraft>> Again(Draft draft, DraftEntry entry, DraftText content, CancellationToken stop)
    {
        if (draft.Content == content)
            return new SavedDraft(draft, false, []);
        if (draft.Revision == entry.Revision || entry.Window.Length > 0 && draft.Writer == entry.Window)
        {
            draft.Write(content, entry.Window, clock.GetUtcNow());
            if ((await drafts.Replace(draft.UserId, draft, stop)).IsOk)
                return new SavedDraft(draft, false, []);
            if (await drafts.Get(draft.UserId, draft.Id, stop) is not { } now)
                return WritingFailures.NoDraft;
            // A file was attached in between: the words are still the ones this window began from.
            return await Again(now, entry, content, stop);
        }
        var copy = draft.Copy(content, entry.Window, clock.GetUtcNow());
        await carry.Copies(draft, copy, stop);
        await drafts.Insert(copy.UserId, copy, stop);
        return new SavedDraft(copy, true, []);
    }

    private static DraftText Clean(DraftText text) => new(text.AccountId.Trim(), OneLine(text.To, ", "), OneLine(text.Cc, ", "), OneLine(text.Bcc, ", "), OneLine(text.Subject, " "), text.Text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal), text.Quotes);

    private static string OneLine(string text, string between) => string.Concat(text.Trim().ReplaceLineEndings(between).Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static Failure? TooLong(DraftText text) =>
        text.Text.Length > Draft.TextLimit ? WritingFailures.TooLong("Text", Draft.TextLimit)
        : text.Subject.Length > Draft.SubjectLimit ? WritingFailures.TooLong("Subject", Draft.SubjectLimit)
        : text.To.Length > Draft.PartiesLimit ? WritingFailures.TooLong("To", Draft.PartiesLimit)
        : text.Cc.Length > Draft.PartiesLimit ? WritingFailures.TooLong("Cc", Draft.PartiesLimit)
        : text.Bcc.Length > Draft.PartiesLimit ? WritingFailures.TooLong("Bcc", Draft.PartiesLimit)
        : text.AccountId.Length > 64 ? WritingFailures.NoMailbox : null;
}
