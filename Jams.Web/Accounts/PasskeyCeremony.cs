using System.Globalization;
using System.Security.Cryptography;
using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jams.Web.Accounts;

/// <summary>
/// Passkeys with ASP.NET Core Identity's handler (WebAuthn level 3). Two things differ from SignInManager's methods: the domain is set from the server's public
/// address and not from whatever a request calls it, and the challenge has a cookie of its own, because theirs is the one that remembers a half-finished sign-in.
/// </summary>
public sealed class PasskeyCeremony(UserManager<Account> users, CurrentSettings settings, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "jams.passkey";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly SafeCookies _cookies = new();
    private readonly IDataProtector _protector = protection.CreateProtector("jams passkey challenge");

    /// <summary>What the browser needs to make a passkey for this account, as JSON.</summary>
    public async Task<string> BeginMaking(HttpContext context, Account account)
    {
        var made = await (await Handler(context)).MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id, Name = account.Email, DisplayName = account.DisplayName }, context);
        Keep(context, made.AttestationState);
        return made.CreationOptionsJson;
    }

    /// <summary>Checks the passkey the browser made and adds it. Fails with one sentence, whatever is wrong with it.</summary>
    public async Task<Result> Make(HttpContext context, Account account, string? credential, string? name)
    {
        if ((await users.GetPasskeysAsync(account)).Count >= Passkey.Limit)
            return AccountFailures.PasskeysFull;
        if (Kept(context) is not { } state || string.IsNullOrEmpty(credential))
            return AccountFailures.Passkey;
        var made = await (await Handler(context)).PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != account.Id)
            return AccountFailures.Passkey;
        made.Passkey.Name = string.IsNullOrWhiteSpace(name) ? ClientName.Read(context.Request.Headers.UserAgent).System ?? "Passkey" : name;
        return (await users.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded ? Result.Ok : AccountFailures.Passkey;
    }

    /// <summary>What the browser needs to use a passkey, as JSON; <paramref name="account"/> null = any account's.</summary>
    public async Task<string> BeginUsing(HttpContext context, Account? account)
    {
        var wanted = await (await Handler(context)).MakeRequestOptionsAsync(account, context);
        Keep(context, wanted.AssertionState);
        return wanted.RequestOptionsJson;
    }

    /// <summary>Whose passkey it was. Its counter is stored. Fails with one sentence, whatever is wrong with it.</summary>
    public async Task<Result<Account>> Use(HttpContext context, string? credential)
    {
        if (Kept(context) is not { } state || string.IsNullOrEmpty(credential))
            return AccountFailures.Passkey;
        var used = await (await Handler(context)).PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = state });
        return used.Succeeded && (await users.AddOrUpdatePasskeyAsync(used.User, used.Passkey)).Succeeded ? used.User : AccountFailures.Passkey;
    }

    private async Task<PasskeyHandler<Account>> Handler(HttpContext context) => new(users, Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = (await settings.Get(context.RequestAborted)).PublicAddress is { } address ? new Uri(address).Host : context.Request.Host.Host,
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
    }));

    private void Keep(HttpContext context, string? state)
    {
        var until = (clock.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        _cookies.AppendResponseCookie(context, Cookie, _protector.Protect($"{until}\n{state}"), Shape(context));
    }

    /// <summary>A challenge is answered once: reading takes it.</summary>
    private string? Kept(HttpContext context)
    {
        if (_cookies.GetRequestCookie(context, Cookie) is not { } held)
            return null;
        _cookies.DeleteCookie(context, Cookie, Shape(context));
        try
        {
            var parts = _protector.Unprotect(held).Split('\n', 2);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Shape(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true, MaxAge = Life };
}
