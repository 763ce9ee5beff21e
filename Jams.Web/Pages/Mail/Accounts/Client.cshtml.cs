using Jams.Domain.Admin;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Storage;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>A person's own client at Google or Microsoft, step by step. The stored secret is never sent to the page.</summary>
[StepUp("Remove")]
public sealed class ClientModel(Owned<OwnMailClient> own, KeepMailClient keep, ForgetMailClient forget, CurrentSettings settings, IStringLocalizer words) : PageModel
{
    public CloudWay Way => CloudWay.Of(Request);

    /// <summary>What is stored; null = nothing yet.</summary>
    public OwnMailClient? Stored { get; private set; }

    /// <summary>The address that the provider has to know.</summary>
    public string RedirectAddress { get; private set; } = "";

    [BindProperty] public string? Id { get; set; }
    [BindProperty] public string? Secret { get; set; }
    [BindProperty] public string? Tenant { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Look(stop);
        (Id, Tenant) = (Stored?.Client.Id, Stored?.Client.Tenant);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var kept = await keep.Run(User.Id(), Way.Provider, Id, Secret, Tenant, stop);
        if (kept.IsOk)
        {
            this.Say(words["Saved. Now sign in at {0}.", Way.Firm]);
            return Redirect(Way.Page);
        }
        await Look(stop);
        return this.Refuse(kept.Failure!);
    }

    public async Task<IActionResult> OnPostRemove(CancellationToken stop)
    {
        await forget.Run(User.Id(), Way.Provider, stop);
        this.Say(words["Your client at {0} was removed. Mailboxes that are connected by it stay connected.", Way.Firm]);
        return Redirect(Way.Page);
    }

    private async Task Look(CancellationToken stop)
    {
        Stored = await own.Get(User.Id(), OwnMailClient.IdOf(User.Id(), Way.Provider), stop);
        RedirectAddress = Way.Redirect(Request, (await settings.Get(stop)).PublicAddress);
    }
}
