using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Web.Accounts;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jams.Web.Pages.Settings.Security;

/// <summary>All ways into the account at a glance.</summary>
public sealed class IndexModel(SeePasskeys passkeys, SeeSignIns signIns, CurrentSettings settings, SecondFactorReach reach) : PageModel
{
    public Domain.Accounts.Account Account => HttpContext.SignedIn().Account;

    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    public IReadOnlyList<ExternalLogin> SignIns { get; private set; } = [];

    /// <summary>Providers that can be connected now.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>Whether codes sent by mail would arrive.</summary>
    public bool HasMail { get; private set; }

    /// <summary>Those, and the ones that were connected before and are not offered any more.</summary>
    public IReadOnlyList<string> Providers => [.. Offered.Union(SignIns.Select(login => login.Provider))];

    public async Task OnGet(CancellationToken stop)
    {
        Passkeys = await passkeys.Run(User.Id(), stop);
        SignIns = await signIns.Run(User.Id(), stop);
        HasMail = await reach.Run(User.Id(), SecondFactor.Email, stop);
        Offered = (await settings.Get(stop)).Offered();
    }
}
