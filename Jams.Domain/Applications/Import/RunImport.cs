using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Applications.Import;

/// <summary>Carries out an import that was claimed, batch by batch; after a crash or a restart it goes on where it was.</summary>
public sealed class RunImport(Owned<ApplicationImport> imports, IFiles files, SeeStages stages, SeeThings see, AddRows add, TimeProvider clock, ILogger<RunImport> log)
{
    /// <summary>Rows that are added and counted together.</summary>
    public const int BatchSize = 200;

    /// <summary>How long a worker has the import for one batch; a crashed worker's import is free again after that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Adds what is left to add. An import that is done and due again has its file deleted, and one that was never started is forgotten. What breaks is kept in the import and tried again later.</summary>
    public async Task Run(ApplicationImport import, IProgress<ApplicationImport>? progress = null, CancellationToken stop = default)
    {
        try
        {
            if (import.State is ImportState.Waiting or ImportState.Running)
                await Add(import, progress, stop);
            else
                await Forget(import, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The server stops. The import is free at once for whoever starts next.
            import.Progress(new ImportBatch(), clock.GetUtcNow());
            await imports.Replace(import.UserId, import, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever broke is this import's state, shown to its owner, and must not stop the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "Import {Import} broke after row {Done}", import.Id, import.Done);
            import.Break("Something broke while the rows were added. It is tried again by itself; nothing is added twice.", clock.GetUtcNow());
            await imports.Replace(import.UserId, import, CancellationToken.None);
        }
    }

    private async Task Add(ApplicationImport import, IProgress<ApplicationImport>? progress, CancellationToken stop)
    {
        var bytes = await TableFile.Read(files, import, stop) ?? throw new InvalidOperationException("The file of an import that runs is gone.");
        var reader = new ReadRow(import.Mapping, SeeImport.HeaderOf(bytes, import.Mapping), await stages.Run(import.UserId, stop));
        var things = await see.Run(import, stop);
        var openQuote = 0;
        foreach (var batch in GuessMapping.Rows(bytes, import.Mapping, number => openQuote = number).Skip(import.Done).Chunk(BatchSize))
        {
            var added = await add.Run(import, batch, reader, things, stop);
            import.Progress(added, clock.GetUtcNow() + Lease);
            if (!(await imports.Replace(import.UserId, import, stop)).IsOk)
            {
                // The person has left in the middle, with everything they had: what this batch brought after that goes, too.
                if (await imports.Get(import.UserId, import.Id, stop) is null)
                    await add.TakeBack(import, CancellationToken.None);
                return;
            }
            progress?.Report(import);
        }
        if (openQuote > 0)
            import.Progress(new ImportBatch { BadRows = [ImportRemark.Of(openQuote, ImportFailures.OpenQuote)] }, clock.GetUtcNow());
        import.Complete(clock.GetUtcNow());
        await imports.Replace(import.UserId, import, stop);
        progress?.Report(import);
    }

    private async Task Forget(ApplicationImport import, CancellationToken stop)
    {
        if (import.FileId is { } file)
            await files.Delete(import.UserId, file, stop);
        var wasNeverStarted = import.CanChange;
        import.Forget();
        // A replaced version first: whoever starts it in this moment is faster or is told.
        if ((await imports.Replace(import.UserId, import, stop)).IsOk && wasNeverStarted)
            await imports.Delete(import.UserId, import.Id, stop);
    }
}
