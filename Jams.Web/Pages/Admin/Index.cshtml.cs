using System.Diagnostics;
using System.Reflection;
using Jams.Domain.Admin;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Admin;

/// <summary>What needs whoever runs the server, and its figures.</summary>
public sealed class IndexModel(SeeServer see) : PageModel
{
    public ServerState Server { get; private set; } = null!;

    public string Version { get; } = typeof(IndexModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public DateTimeOffset Since { get; } = Process.GetCurrentProcess().StartTime;

    public async Task OnGet(CancellationToken stop) => Server = await see.Run(stop);
}
