using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Shell;

/// <summary>Pages, languages, static files: the frame that every room stands in.</summary>
public static class ShellSetup
{
    /// <summary>English first; a language is a folder in Words.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "de"];

    public static void AddShell(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Words>();
        services.AddSingleton<IStringLocalizer>(given => given.GetRequiredService<Words>());
        services.AddSingleton<IStringLocalizerFactory>(given => given.GetRequiredService<Words>());
        services.AddHttpContextAccessor();
        services.AddScoped<PersonTime>();
        services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new UnreadableForm()))
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddMvcLocalization()
            .AddDataAnnotationsLocalization(notes => notes.DataAnnotationLocalizerProvider = (type, words) => words.Create(type));
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            // British dates, weeks and numbers for English: day before month, Monday first, 24 hours.
            var cultures = Languages.Select(language => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language)).ToList();
            localization.SupportedCultures = cultures;
            localization.SupportedUICultures = cultures;
            localization.DefaultRequestCulture = new(cultures[0]);
            localization.RequestCultureProviders = [new PersonCulture(), new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        // Pages hold one secret, the antiforgery token, and it is masked anew for every answer; so compression tells nothing (BREACH).
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        // A fifth fewer bytes than the fastest level for about a millisecond a page; people wait for bytes.
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
    }

    public static void UseShell(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.MapGet("/language", ChangeLanguage).AllowAnonymous();
    }

    public static void UseFiles(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file =>
            {
                // An address with a version never changes its content.
                var forever = file.Context.Request.Query.ContainsKey("v") || file.Context.Request.Path.StartsWithSegments("/lib/fonts", StringComparison.Ordinal);
                file.Context.Response.Headers.CacheControl = forever ? "public, max-age=31536000, immutable" : "public, max-age=3600";
            },
        });
    }

    private static IResult ChangeLanguage(HttpContext context, string to, string? back)
    {
        if (Languages.Contains(to))
        {
            var culture = new RequestCulture(to == "en" ? "en-GB" : to);
            context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(culture),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true });
        }
        return Results.LocalRedirect(back is { Length: > 1 } && back[0] == '/' && back[1] is not ('/' or '\\') ? back : "/");
    }

    /// <summary>The language set on the account, carried in the sign-in ticket.</summary>
    private sealed class PersonCulture : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) => Task.FromResult(
            httpContext.User.FindFirst(Person.LanguageClaim)?.Value is { } language
                ? new ProviderCultureResult(language == "en" ? "en-GB" : language)
                : null);
    }
}
