using Jams.Web.Accounts;
using Jams.Web.Commands;
using Jams.Web.Live;
using Jams.Web.Mail;
using Jams.Web.Pages.Admin;
using Jams.Web.Pages.Applications;
using Jams.Web.Pages.Companies;
using Jams.Web.Pages.Contacts;
using Jams.Web.Pages.Mail;
using Jams.Web.Pages.Mail.Accounts;
using Jams.Web.Shell;
using Jams.Workers;

if (CommandLine.IsVerb(args))
    return await CommandLine.Run(args);
return await Start.Serve(() => Program.Build(args));

/// <summary>The program, as a table of contents. <c>jams &lt;verb&gt;</c> goes to <see cref="CommandLine"/>, everything else starts the server.</summary>
public static partial class Program
{
    /// <summary>The whole server, not started yet. Tests adjust the clock, the address and the data folder.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Start.Builder(args);
        adjust?.Invoke(builder);

        builder.AddJamsWorkers(server: true);
        builder.AddShell();
        builder.AddAccounts();
        builder.AddSafety();
        builder.AddApplicationsRoom();
        builder.AddReadingRoom();
        builder.AddCompaniesRoom();
        builder.AddContactsRoom();
        builder.AddAdminRoom();
        builder.AddLive();
        builder.AddMailboxesRoom();
        builder.AddCloudMailRoom();

        var app = builder.Build();

        app.UseSafety();
        app.UseAccounts();
        app.UseShell();
        app.MapHealth();
        app.MapLive();
        app.MapRazorPages();
        app.MapMailReading();
        return app;
    }
}
