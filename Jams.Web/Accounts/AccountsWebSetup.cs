using Jams.Domain.Accounts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Jams.Web.Accounts;

/// <summary>Who is there and what they may do: sessions, providers, limits at the door. Every page needs a signed-in person unless it says <c>[AllowAnonymous]</c>.</summary>
public static class AccountsWebSetup
{
    /// <summary>The policy of the admin's rooms.</summary>
    public const string Admins = "Admin";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<TicketStore>();
        services.AddScoped<Door>().AddScoped<PasskeyCeremony>().AddSingleton<ProveNow>();
        services.AddSingleton<IAuthenticationSchemeProvider, ProviderSchemes>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, ProviderOptions>();
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        schemes.AddCookie(IdentityConstants.ApplicationScheme, cookie => Session(cookie));
        schemes.AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Brief(cookie, "jams.half"));
        schemes.AddCookie(IdentityConstants.ExternalScheme, cookie => Brief(cookie, "jams.provider"));
        schemes.AddOpenIdConnect(Providers.Google, _ => { });
        schemes.AddOpenIdConnect(Providers.LinkedIn, _ => { });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<TicketStore>((cookie, store) => cookie.SessionStore = store);

        services.AddAuthorizationBuilder()
            .AddPolicy(Admins, policy => policy.RequireAuthenticatedUser().RequireRole(nameof(Role.Admin)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(SignedInOrNowhere).Build());
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.AuthorizeFolder("/Admin", Admins));

        services.Configure<DoorLimits>(builder.Configuration.GetSection("Door"));
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<DoorLimits>>((limiter, limits) => DoorLimits.Apply(limiter, limits.Value));
        services.AddHostedService<FirstStart>();
    }

    /// <summary>After routing, before languages: the language is the person's.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapGet("/theme", ChangeTheme).AllowAnonymous();
    }

    /// <summary>An address that leads nowhere answers 404 to everybody.</summary>
    private static bool SignedInOrNowhere(AuthorizationHandlerContext asked) =>
        asked.User.IsSignedIn() || (asked.Resource is HttpContext context && context.GetEndpoint() is null);

    private static void Session(CookieAuthenticationOptions cookie)
    {
        Shape(cookie, "jams");
        cookie.LoginPath = "/account/sign-in";
        cookie.ReturnUrlParameter = "back";
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = asked => Redirect(asked, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = asked =>
        {
            asked.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void Brief(CookieAuthenticationOptions cookie, string name)
    {
        Shape(cookie, name);
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        cookie.SlidingExpiration = false;
    }

    private static void Shape(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.IsEssential = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new SafeCookies();
    }

    /// <summary>Pages lead to the sign-in; programs and parts of pages are told by the status.</summary>
    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> asked, int otherwise)
    {
        if (asked.Request.Headers.ContainsKey("HX-Request") || asked.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            asked.Response.StatusCode = otherwise;
        else
            asked.Response.Redirect(asked.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>For the door, where nobody has settings yet.</summary>
    private static IResult ChangeTheme(HttpContext context, string to, string? back)
    {
        if (Preferences.Themes.Contains(to))
            context.Response.Cookies.Append(Person.ThemeCookie, to, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(Door.Back(back));
    }
}
