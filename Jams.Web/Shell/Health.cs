using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Jams.Web.Shell;

/// <summary>/healthz: the process answers. /readyz: everything it needs answers too.</summary>
public static class Health
{
    /// <summary>Checks with this tag decide whether the server is ready.</summary>
    public const string Ready = "ready";

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
