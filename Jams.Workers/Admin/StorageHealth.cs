using Jams.Domain.Admin;
using Jams.Domain.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jams.Workers.Admin;

/// <summary>Whether the store answers: one document is read by its id. Whatever that throws makes the check fail.</summary>
public sealed class StorageHealth(IDocuments<ServerSettings> settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await settings.Get(ServerSettings.OnlyId, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
