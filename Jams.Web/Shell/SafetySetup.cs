using Jams.Web.Mail;

namespace Jams.Web.Shell;

/// <summary>Headers, errors, limits: what protects every request before a room sees it.</summary>
public static class SafetySetup
{
    /// <summary>Largest request body anywhere; pages that take files set their own, lower limits.</summary>
    public const long LargestRequest = 32L * 1024 * 1024;

    public static void AddSafety(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = LargestRequest;
            form.ValueLengthLimit = 4 * 1024 * 1024;
        });
        builder.Services.AddAntiforgery(token => token.HeaderName = "RequestVerificationToken");
        builder.Services.AddHealthChecks();
        builder.Services.AddSecurityHeaderPolicies().SetDefaultPolicy(Headers()).AddPolicy(ReadingEndpoints.FramePolicy, LetterHeaders()).AddPolicy(ReadingEndpoints.PicturePolicy, PictureHeaders());
        builder.Services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
    }

    public static void UseSafety(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseHsts();
        app.UseFiles();
        app.UseRouting();
    }

    private static HeaderPolicyCollection Headers() => new HeaderPolicyCollection()
        .AddDefaultSecurityHeaders()
        .RemoveCustomHeader("X-XSS-Protection")
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            policy.AddScriptSrc().Self().WithNonce();
            policy.AddStyleSrc().Self().WithNonce();
            policy.AddImgSrc().Self().Data();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddFrameSrc().Self();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().None();
            policy.AddFrameAncestors().None();
            policy.AddFormAction().Self();
        })
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
            policy.AddUsb().None();
        });

    /// <summary>For a mail in its frame: nothing but what <see cref="LetterFrame.Policy"/> says, and no word to anybody of where a link was followed.</summary>
    private static HeaderPolicyCollection LetterHeaders() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff().AddReferrerPolicyNoReferrer().AddFrameOptionsSameOrigin().RemoveServerHeader()
        .AddCustomHeader("Content-Security-Policy", LetterFrame.Policy)
        // The page around it asks the same of what it embeds.
        .AddCustomHeader("Cross-Origin-Embedder-Policy", "credentialless")
        .AddCustomHeader("Cross-Origin-Resource-Policy", "same-origin")
        .AddCustomHeader("X-Robots-Tag", "noindex");

    /// <summary>For a picture of a mail: the frame that shows it has no origin, so it counts as another site's.</summary>
    private static HeaderPolicyCollection PictureHeaders() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff().AddReferrerPolicyNoReferrer().RemoveServerHeader()
        .AddCustomHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .AddCustomHeader("Cross-Origin-Resource-Policy", "cross-origin");
}
