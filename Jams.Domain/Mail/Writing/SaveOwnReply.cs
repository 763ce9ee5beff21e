using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>Keeps an own answer.</summary>
public sealed class SaveOwnReply(Owned<OwnReply> replies)
{
    /// <summary>Changes the answer with this id, or makes a new one (null). Fails without a name or text, and when there are enough.</summary>
    public async Task<Result<OwnReply>> Run(string userId, string? id, string? name, string? text, CancellationToken stop = default)
    {
        var (called, says) = ((name ?? "").Trim(), (text ?? "").ReplaceLineEndings("\n").Trim());
        if (called.Length is 0 or > OwnReply.NameLimit)
            return WritingFailures.ReplyName;
        if (says.Length is 0 or > OwnReply.TextLimit)
            return WritingFailures.ReplyText;
        if (id is not null)
            return await replies.Get(userId, id, stop) is { } kept && await replies.Change(userId, kept, again => again.Change(called, says), stop) is { } changed ? changed : WritingFailures.NoReply;
        if (await replies.Count(userId, _ => true, stop) >= OwnReply.Most)
            return WritingFailures.TooManyReplies;
        var reply = OwnReply.Of(userId, called, says);
        await replies.Insert(userId, reply, stop);
        return reply;
    }
}
