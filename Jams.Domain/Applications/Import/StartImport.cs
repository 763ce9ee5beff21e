using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Import;

/// <summary>Gives an import to the workers.</summary>
public sealed class StartImport(Owned<ApplicationImport> imports, WorkBell<ApplicationImport> bell, TimeProvider clock)
{
    /// <summary><paramref name="today"/> is the person's local date. Fails when there is no such import, it was started, or the mapping leaves a question open.</summary>
    public async Task<Result<ApplicationImport>> Run(string userId, string id, DateOnly today, CancellationToken stop = default)
    {
        if (await imports.Get(userId, id, stop) is not { } import)
            return ImportFailures.NotFound;
        if (Open(import.Mapping) is { } question)
            return question;
        if (import.Start(today, clock.GetUtcNow()) is { Failure: { } refused })
            return refused;
        if (await imports.Replace(userId, import, stop) is { Failure: { } stale })
            return stale;
        bell.Ring();
        return import;
    }

    private static Failure? Open(ImportMapping mapping) =>
        mapping.ColumnOf(ImportField.Company) < 0 || mapping.ColumnOf(ImportField.Role) < 0 ? ImportFailures.NoColumn
        : mapping.DayOrder is null ? ImportFailures.NoDayOrder
        : mapping.Stages.Any(word => word.Target is null) ? ImportFailures.NoStage
        : null;
}
