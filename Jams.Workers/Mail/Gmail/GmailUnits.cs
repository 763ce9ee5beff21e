namespace Jams.Workers.Mail.Gmail;

/// <summary>What a request costs of the quota (Google's "Usage limits" of the Gmail API, for projects since May 2026).</summary>
internal static class GmailUnits
{
    public static int Of(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/messages/send", StringComparison.Ordinal))
            return 100;
        if (path.EndsWith("/messages/batchModify", StringComparison.Ordinal))
            return 50;
        if (path.EndsWith("/messages", StringComparison.Ordinal) || path.EndsWith("/trash", StringComparison.Ordinal))
            return 5;
        if (path.Contains("/messages/", StringComparison.Ordinal))
            return 20;
        return path.EndsWith("/history", StringComparison.Ordinal) ? 2 : 1;
    }
}
