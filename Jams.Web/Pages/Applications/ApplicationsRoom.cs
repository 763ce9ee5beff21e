using Jams.Domain.Applications;
using Jams.Domain.Applications.Export;
using Jams.Domain.Applications.Import;
using Jams.Domain.Applications.Table;
using Jams.Domain.Documents;
using Jams.Domain.Tasks;

namespace Jams.Web.Pages.Applications;

/// <summary>Board, table, applications, tasks and files; bringing in and taking out.</summary>
public static class ApplicationsRoom
{
    public static void AddApplicationsRoom(this WebApplicationBuilder builder) =>
        builder.Services.AddApplications().AddTasks().AddPersonalFiles().AddScoped<BoardAnswer>()
            .AddApplicationImport().AddApplicationExport().AddApplicationTable();
}
