using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>
/// Reads an application, changes it, and stores it; when somebody else was faster it is read and changed again. For steps that make sense whatever else changed
/// (moving, archiving, tagging), not for forms, which compare <see cref="JobApplication.Revision"/>.
/// </summary>
public sealed class ChangeApplication(Owned<JobApplication> applications)
{
    private const int Tries = 8;

    /// <summary>
    /// Returns the application as stored. Fails with <see cref="ApplicationFailures.NotFound"/>, with what <paramref name="change"/> refuses (nothing is stored then), or with
    /// <see cref="StorageFailures.Stale"/> after eight lost races.
    /// </summary>
    public async Task<Result<JobApplication>> Run(string userId, string id, Func<JobApplication, Result> change, CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await applications.Get(userId, id, stop) is not { } application)
                return ApplicationFailures.NotFound;
            if (change(application) is { Failure: { } refused })
                return refused;
            var stored = await applications.Replace(userId, application, stop);
            if (stored.IsOk)
                return application;
            if (attempt == Tries)
                return stored.Failure!;
        }
    }
}
