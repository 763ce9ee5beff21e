using Jams.Domain.Applications.Import;
using Jams.Workers.Admin;

namespace Jams.Workers.Applications;

/// <summary>Carries out imports that are due, and forgets files of old ones.</summary>
internal sealed class RunImports(RunDueImports run) : IJob
{
    public Task Invoke(CancellationToken stop) => run.Run(stop);
}
