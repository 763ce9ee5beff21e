using Jams.Domain.Documents;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Applications;

/// <summary>Deletes an application and what belongs to it alone: history, notes, posting, tasks, files. Company, contacts and mails stay.</summary>
public sealed class DeleteApplication(
    Owned<JobApplication> applications, Owned<TimelineEntry> timeline, Owned<PostingSnapshot> postings, DeleteTasksOf deleteTasks, DeleteFilesOf deleteFiles,
    LoosenMailOf loosenMail)
{
    /// <summary>What belongs to it goes first, so that breaking off leaves nothing without an owner; doing it again goes on. Fails when there is no such application.</summary>
    public async Task<Result> Run(string userId, string id, CancellationToken stop = default)
    {
        if (await applications.Get(userId, id, stop) is null)
            return ApplicationFailures.NotFound;
        await deleteFiles.Run(userId, id, stop);
        await deleteTasks.Run(userId, id, stop);
        await loosenMail.Run(userId, id, stop);
        await postings.DeleteAll(userId, x => x.ApplicationId == id, stop);
        await timeline.DeleteAll(userId, x => x.ApplicationId == id, stop);
        await applications.Delete(userId, id, stop);
        return Result.Ok;
    }
}
