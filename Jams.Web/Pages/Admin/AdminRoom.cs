using Jams.Web.Shell;
using Jams.Workers.Admin;

namespace Jams.Web.Pages.Admin;

/// <summary>The room of whoever runs the server.</summary>
public static class AdminRoom
{
    public static void AddAdminRoom(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage", tags: [Health.Ready]);
}
