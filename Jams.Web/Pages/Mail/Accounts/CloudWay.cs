using Jams.Domain.Mail.Mailboxes;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>A provider with a sign-in of its own: how its pages are addressed and what people call it.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Slug">The part of the address.</param>
/// <param name="Mail">What people call the mailbox.</param>
/// <param name="Firm">Whose sign-in it is.</param>
/// <param name="Console">What people call the place where programs are registered.</param>
public sealed record CloudWay(MailProvider Provider, string Slug, string Mail, string Firm, string Console)
{
    public static CloudWay Gmail { get; } = new(MailProvider.Gmail, "gmail", "Gmail", "Google", "Google Cloud");

    public static CloudWay Outlook { get; } = new(MailProvider.Graph, "outlook", "Outlook", "Microsoft", "Microsoft Entra");

    public static IReadOnlyList<CloudWay> All { get; } = [Gmail, Outlook];

    /// <summary>The page that explains and leads to the sign-in.</summary>
    public string Page => $"/mail/accounts/{Slug}";

    /// <summary>The page for a client of one's own.</summary>
    public string ClientPage => $"{Page}/client";

    /// <summary>Where the sign-in comes back to.</summary>
    public string AnswerPage => $"{Page}/answer";

    /// <summary>The provider that the page of this request is about.</summary>
    public static CloudWay Of(HttpRequest request) => request.Path.StartsWithSegments(Outlook.Page, StringComparison.OrdinalIgnoreCase) ? Outlook : Gmail;

    /// <summary>The one of this provider; null for a mailbox without such a sign-in.</summary>
    public static CloudWay? Of(MailProvider provider) => All.FirstOrDefault(way => way.Provider == provider);

    /// <summary>Where the sign-in comes back to, as the provider has to know it.</summary>
    public string Redirect(HttpRequest request, string? publicAddress) => $"{publicAddress ?? $"{request.Scheme}://{request.Host}"}{AnswerPage}";

    /// <summary>Whether a provider takes this address: both want encryption, but on one's own machine.</summary>
    public static bool IsTaken(string redirect) => new Uri(redirect) is var address && (address.Scheme == Uri.UriSchemeHttps || address.Host == "localhost");
}
