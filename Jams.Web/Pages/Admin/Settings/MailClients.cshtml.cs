using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Web.Pages.Mail.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>This server's clients at Google and Microsoft, by which everybody here connects mailboxes.</summary>
public sealed class MailClientsModel(CurrentSettings current, ChangeServerSettings change, IStringLocalizer words) : PageModel
{
    public ServerSettings Settings { get; private set; } = ServerSettings.Fresh();

    [BindProperty] public MailProvider Provider { get; set; }
    [BindProperty] public long Version { get; set; }
    [BindProperty] public MailClientForm Gmail { get; set; } = new();
    [BindProperty] public MailClientForm Outlook { get; set; } = new();

    public MailClientForm Form(CloudWay way) => way == CloudWay.Gmail ? Gmail : Outlook;

    /// <summary>Where the provider sends people back to; it has to know this address exactly.</summary>
    public string Redirect(CloudWay way) => way.Redirect(Request, Settings.PublicAddress);

    public async Task OnGet(CancellationToken stop)
    {
        Settings = await current.Get(stop);
        (Version, Gmail, Outlook) = (Settings.Version, MailClientForm.Of(Settings.GoogleMail), MailClientForm.Of(Settings.MicrosoftMail));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (CloudWay.Of(Provider) is not { } way)
            return BadRequest();
        var (form, version) = (Form(way), Version);
        var done = await change.Run(version, settings => settings.UseMailClient(Provider, form.Id, form.Secret, form.Tenant), stop);
        if (done.IsOk)
        {
            this.Say(string.IsNullOrWhiteSpace(form.Id) ? words["People bring their own client for {0} from now on.", way.Mail] : words["Saved. {0} can be connected by its own sign-in from now on.", way.Mail]);
            return RedirectToPage();
        }
        // The other provider's form was not sent; it shows what is stored.
        await OnGet(stop);
        (Version, Gmail, Outlook) = (version, way == CloudWay.Gmail ? form : Gmail, way == CloudWay.Outlook ? form : Outlook);
        var name = way == CloudWay.Gmail ? nameof(Gmail) : nameof(Outlook);
        return this.Refuse(done.Failure!.Field is { } field ? done.Failure.For($"{name}.{field}") : done.Failure);
    }
}
