using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Import;

/// <summary>Carries out imports of mails that are due; after a crash each goes on where it was.</summary>
public sealed class RunDueMailImports(
    IClaims<MailImport> claims, Owned<MailImport> imports, Owned<MailAccount> accounts, IFiles files, ImportMails import, TimeProvider clock, ILogger<RunDueMailImports> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Returns when nothing is due.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        while (await claims.Claim(_ => true, clock.GetUtcNow(), Lease, stop) is { } claimed)
            await Carry(claimed, stop);
    }

    private async Task Carry(MailImport claimed, CancellationToken stop)
    {
        try
        {
            await Store(claimed, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await imports.Change(claimed.UserId, claimed, again => again.Release(clock.GetUtcNow()), CancellationToken.None);
            throw;
        }
#pragma warning disable CA1031 // Whatever broke is this import's state, shown to its owner, and must not stop the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "The import of mails {Import} broke after mail {Done}.", claimed.Id, claimed.Done);
            await imports.Change(claimed.UserId, claimed, again => again.Break(Failed.Sentence, clock.GetUtcNow()), CancellationToken.None);
        }
    }

    private static Failure Failed { get; } = Failure.Conflict("Something broke while the mails were stored. It is tried again by itself; nothing is stored twice.");

    private async Task Store(MailImport claimed, CancellationToken stop)
    {
        var (userId, attempt, held) = (claimed.UserId, claimed.Attempts, claimed);
        if (await accounts.Get(userId, claimed.AccountId, stop) is not { } account || claimed.FileId is not { } fileId || await files.Open(userId, fileId, stop) is not { } file)
        {
            await imports.Delete(userId, claimed.Id, stop);
            return;
        }
        await using (file)
        {
            using var seekable = await Seekable(file, stop);
            await import.Run(account, MailFiles.Read(seekable ?? file, stop: stop), claimed.Done, async done =>
            {
                // Its owner threw it away, or another worker has it: then this one ends.
                held = await imports.Get(userId, claimed.Id, stop);
                if (held is null || held.Attempts != attempt)
                    return false;
                held = await imports.Change(userId, held, again => again.Progress(done.Done, done.Added, done.Repeated, done.Bad, clock.GetUtcNow() + Lease), stop);
                return held is not null;
            }, stop);
        }
        if (held is null || held.Attempts != attempt || await imports.Change(userId, held, again => again.Complete(clock.GetUtcNow()), stop) is null)
            return;
        await files.Delete(userId, fileId, stop);
    }

    // The directory of an archive stands at its end. What people may upload fits into memory.
    private static async Task<MemoryStream?> Seekable(Stream file, CancellationToken stop)
    {
        if (file.CanSeek || file.Length > 64 * 1024 * 1024)
            return null;
        var whole = new MemoryStream();
        await file.CopyToAsync(whole, stop);
        whole.Position = 0;
        return whole;
    }
}
