using System.Security.Claims;
using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Jams.Web.Accounts;

/// <summary>The last steps of every sign-in, however it began: may this account come in, does it need a second proof, open a session.</summary>
public sealed class Door(IHttpContextAccessor http, IDocuments<Account> accounts, TimeProvider clock)
{
    private static readonly TimeSpan Stays = TimeSpan.FromDays(30);
    private static readonly TimeSpan Passes = TimeSpan.FromHours(12);
    private static readonly TimeSpan HalfWayLife = TimeSpan.FromMinutes(10);

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Whether the account may come in. Asked only after a proof, so the sentences may say what is the matter.</summary>
    public Result Admit(Account account) =>
        account.IsLocked(clock.GetUtcNow()) ? AccountFailures.Locked
        : account.ConfirmedAt is null ? AccountFailures.Unconfirmed
        : Result.Ok;

    /// <summary>After the first proof: opens a session, or remembers for ten minutes that the second is still to come. Returns where to go next.</summary>
    public async Task<string> Pass(Account account, string method, bool stays, string? back, bool proven = true)
    {
        if (!account.Factors.IsOn)
        {
            await Enter(account, method, stays, proven);
            return Back(back);
        }
        var half = new AuthenticationProperties(new Dictionary<string, string?> { ["method"] = method, ["stays"] = stays ? "1" : null, ["back"] = back, ["stamp"] = account.SecurityStamp })
        {
            IssuedUtc = clock.GetUtcNow(), ExpiresUtc = clock.GetUtcNow() + HalfWayLife,
        };
        await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Named(account, IdentityConstants.TwoFactorUserIdScheme), half);
        return "/account/second-factor";
    }

    /// <summary>Who has given the first proof and not yet the second; null when nobody, or when it is too long ago.</summary>
    public async Task<HalfWay?> ReadHalfWay(CancellationToken stop = default)
    {
        var half = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (half.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || await accounts.Get(id, stop) is not { } account)
            return null;
        var kept = half.Properties!.Items;
        return kept["stamp"] == account.SecurityStamp && Admit(account).IsOk ? new HalfWay(account, kept["method"] ?? "", kept["stays"] is not null, kept["back"]) : null;
    }

    /// <summary>Opens a session in this browser. Whoever was signed in here before has to be signed out in an earlier request, so that the session's key is new.</summary>
    public async Task Enter(Account account, string method, bool stays, bool proven = true)
    {
        var now = clock.GetUtcNow();
        if (await accounts.Get(account.Id) is { } fresh)
        {
            // Only for the admin's list; a lost race loses nothing.
            fresh.Seen(now);
            await accounts.Replace(fresh);
        }
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await Context.SignOutAsync(IdentityConstants.ExternalScheme);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, Named(account, IdentityConstants.ApplicationScheme), new AuthenticationProperties
        {
            IssuedUtc = now, ExpiresUtc = now + (stays ? Stays : Passes), IsPersistent = stays,
            Items = { [TicketStore.Method] = method, [TicketStore.Proven] = proven ? "1" : null },
        });
    }

    /// <summary>A path on this server, or the start.</summary>
    public static string Back(string? back) => back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/";

    private static ClaimsPrincipal Named(Account account, string scheme) => new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id)], scheme));
}

/// <summary>Between the first and the second proof of a sign-in.</summary>
public sealed record HalfWay(Account Account, string Method, bool Stays, string? Back);
