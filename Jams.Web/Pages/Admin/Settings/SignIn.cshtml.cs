using Jams.Domain.Admin;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>Sign-in with Google and LinkedIn: this server's client at each of them.</summary>
public sealed class SignInModel(CurrentSettings current, ChangeServerSettings change, IStringLocalizer words) : PageModel
{
    public ServerSettings Settings { get; private set; } = ServerSettings.Fresh();

    [BindProperty] public SignInProvider Provider { get; set; }
    [BindProperty] public long Version { get; set; }
    [BindProperty] public ClientForm Google { get; set; } = new();
    [BindProperty] public ClientForm LinkedIn { get; set; } = new();

    public ClientForm Form(SignInProvider provider) => provider == SignInProvider.Google ? Google : LinkedIn;

    /// <summary>Where the provider sends people back to; it has to know this address exactly.</summary>
    public string Redirect(SignInProvider provider) =>
        $"{Settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/account/provider/{provider.ToString().ToLowerInvariant()}";

    public async Task OnGet(CancellationToken stop)
    {
        Settings = await current.Get(stop);
        (Version, Google, LinkedIn) = (Settings.Version, ClientForm.Of(Settings.Google), ClientForm.Of(Settings.LinkedIn));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var (form, version) = (Form(Provider), Version);
        var done = await change.Run(version, settings => settings.UseClient(Provider, form.Id, form.Secret, form.Authority), stop);
        if (done.IsOk)
        {
            this.Say(string.IsNullOrWhiteSpace(form.Id) ? words["Sign-in with {0} is off.", Provider] : words["Saved. Sign-in with {0} is offered from now on.", Provider]);
            return RedirectToPage();
        }
        // The other provider's form was not sent; it shows what is stored.
        await OnGet(stop);
        (Version, Google, LinkedIn) = (version, Provider == SignInProvider.Google ? form : Google, Provider == SignInProvider.LinkedIn ? form : LinkedIn);
        return this.Refuse(done.Failure!.Field is { } field ? done.Failure.For($"{Provider}.{field}") : done.Failure);
    }
}
