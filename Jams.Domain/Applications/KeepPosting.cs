using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>Keeps the text of a posting; earlier texts stay, because pages change.</summary>
public sealed class KeepPosting(Owned<PostingSnapshot> postings, TimeProvider clock)
{
    /// <summary>Most texts kept for one application; the oldest go.</summary>
    public const int Limit = 10;

    /// <summary>True when the text is another than the latest one kept. An empty text is not kept.</summary>
    public async Task<bool> Run(JobApplication application, string text, CancellationToken stop = default)
    {
        var clean = text.ReplaceLineEndings("\n").Trim();
        var kept = await postings.Find(application.UserId, new Query<PostingSnapshot>(x => x.ApplicationId == application.Id).ByDescending(x => x.CapturedAt), stop);
        if (clean.Length == 0 || kept.Count > 0 && kept[0].Text.ReplaceLineEndings("\n") == clean)
            return false;
        await postings.Insert(application.UserId, PostingSnapshot.Of(application, clean, application.Link, clock.GetUtcNow()), stop);
        foreach (var old in kept.Skip(Limit - 1))
            await postings.Delete(application.UserId, old.Id, stop);
        return true;
    }
}
