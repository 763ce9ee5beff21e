namespace Jams.Domain.Mail.Reading.Html;

/// <summary>Tells pictures that only report that a mail was opened from those that are meant to be seen.</summary>
internal static class KnownTrackers
{
    // Host (or its end), what the path begins with or contains, and the name a reader knows.
    private static readonly (string Host, string Path, string Name)[] Known =
    [
        ("list-manage.com", "/track/open", "Mailchimp"), ("mandrillapp.com", "/track/open", "Mailchimp"), ("mailchimp.com", "/track/", "Mailchimp"),
        ("sendgrid.net", "/wf/open", "SendGrid"), ("sendgrid.net", "/open", "SendGrid"), ("awstrack.me", "/", "Amazon SES"),
        ("hubspotemail.net", "/", "HubSpot"), ("hubspotlinks.com", "/", "HubSpot"), ("hs-analytics.net", "/", "HubSpot"), ("sidekickopen", "/", "HubSpot"),
        ("customeriomail.com", "/e/o", "Customer.io"), ("customer.io", "/e/o", "Customer.io"), ("linkedin.com", "/emimp", "LinkedIn"), ("ads.linkedin.com", "/", "LinkedIn"),
        ("facebook.com", "/tr", "Facebook"), ("google-analytics.com", "/", "Google Analytics"), ("googletagmanager.com", "/", "Google Tag Manager"), ("doubleclick.net", "/", "DoubleClick"),
        ("mailtrack.io", "/", "Mailtrack"), ("mltrk.io", "/", "Mailtrack"), ("yesware.com", "/", "Yesware"), ("bananatag.com", "/", "Bananatag"), ("bl-1.com", "/", "Bananatag"),
        ("mailfoogae.appspot.com", "/", "Streak"), ("mixmax.com", "/api/track", "Mixmax"), ("superhuman.com", "/", "Superhuman"), ("getnotify.com", "/", "GetNotify"), ("readnotify.com", "/", "ReadNotify"),
        ("sparkpostmail.com", "/", "SparkPost"), ("sparkpostelite.com", "/", "SparkPost"), ("exct.net", "/open", "Salesforce"), ("exacttarget.com", "/open", "Salesforce"), ("pardot.com", "/r/", "Salesforce"),
        ("pstmrk.it", "/open", "Postmark"), ("mjt.lu", "/oo", "Mailjet"), ("mailjet.com", "/oo", "Mailjet"), ("sendibt", "/op/", "Brevo"), ("sendinblue.com", "/op", "Brevo"),
        ("klaviyomail.com", "/", "Klaviyo"), ("intercom-mail", "/via/o", "Intercom"), ("intercom-mail", "/", "Intercom"), ("createsend", "/t/", "Campaign Monitor"), ("cmail", "/t/", "Campaign Monitor"),
        ("mailgun.org", "/o/", "Mailgun"), ("mailgun.net", "/o/", "Mailgun"), ("outreach.io", "/", "Outreach"), ("salesloft.com", "/", "Salesloft"), ("apollo.io", "/", "Apollo"), ("gem.com", "/", "Gem"),
        ("iterable.com", "/u/", "Iterable"), ("braze.com", "/", "Braze"), ("appboy.com", "/", "Braze"), ("rs6.net", "/on.jsp", "Constant Contact"), ("marketo", "/trk", "Marketo"), ("eloqua", "/e/f", "Eloqua"),
    ];

    private static readonly string[] Paths = ["/wf/open", "/track/open", "/trk/open", "/open.aspx", "/open.gif", "/open.png", "/pixel", "/beacon", "/tracking/open", "/email/open", "/e/o/", "/o.gif", "/1x1", "/spacer.gif?", "/imp?", "/emimp"];

    /// <summary>The name or host of whoever is told, or null for a picture to be seen. Sizes in CSS pixels, where the mail says them.</summary>
    public static string? Name(Uri picture, int? width, int? height, bool isHidden)
    {
        var host = picture.IdnHost.ToLowerInvariant();
        foreach (var (end, path, name) in Known)
            if ((host == end || host.EndsWith("." + end, StringComparison.Ordinal) || !end.Contains('.') && host.Contains(end, StringComparison.Ordinal)) && picture.PathAndQuery.Contains(path, StringComparison.OrdinalIgnoreCase))
                return name;
        var tiny = width is <= 2 && height is <= 2 || width is 0 || height is 0 || (width ?? height) is <= 1;
        return tiny || isHidden || TellsWho(picture) || Paths.Any(path => picture.PathAndQuery.Contains(path, StringComparison.OrdinalIgnoreCase)) ? host : null;
    }

    // An address in the query is the reader's.
    private static bool TellsWho(Uri picture) => picture.Query.Contains('@') || picture.Query.Contains("%40", StringComparison.Ordinal);
}
