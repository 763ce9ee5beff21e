namespace Jams.Domain;

/// <summary>Addresses of web pages as people paste them.</summary>
public static class WebAddress
{
    /// <summary>Longest address that is kept, in characters.</summary>
    public const int Limit = 2000;

    private static readonly string[] Trackers = ["utm_", "gclid", "fbclid", "trk", "refid", "trackingid", "mc_", "igshid"];

    /// <summary>
    /// A checked absolute http or https address; <c>https://</c> is put before "example.org/jobs". Empty gives null.
    /// Fails for anything else ("javascript:", "file:"), because it becomes a link on a page.
    /// </summary>
    public static Result<string?> Of(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            return Result.Of<string?>(null);
        if (!trimmed.Contains("://", StringComparison.Ordinal) && trimmed.Contains('.') && !trimmed.Contains(':'))
            trimmed = "https://" + trimmed;
        return trimmed.Length <= Limit && Uri.TryCreate(trimmed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? Result.Of<string?>(address.AbsoluteUri)
            : Failure.Invalid("This is not a web address. It should begin with https:// and name a page.");
    }

    /// <summary>The address without scheme, "www.", fragment, closing slash and tracking parameters, for finding the same page again; null for none.</summary>
    public static string? Key(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var host = uri.IdnHost.ToLowerInvariant();
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Trackers.Any(tracker => part.StartsWith(tracker, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal).ToList();
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + uri.AbsolutePath.TrimEnd('/')
            + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }
}
