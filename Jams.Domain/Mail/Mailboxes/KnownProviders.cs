using System.Collections.Frozen;
using Jams.Domain.Admin;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Providers that many people use, as their help pages give their servers.</summary>
public static class KnownProviders
{
    /// <summary>Google's mail.</summary>
    public static KnownProvider Gmail { get; } = new("Gmail", "imap.gmail.com", "smtp.gmail.com", MailAdvice.AppPassword, "https://myaccount.google.com/apppasswords") { KeepsSent = true };

    /// <summary>Microsoft's mail.</summary>
    public static KnownProvider Outlook { get; } = new("Outlook", "outlook.office365.com", "smtp.office365.com", MailAdvice.OwnSignIn) { SmtpPort = 587, SmtpSecurity = MailSecurity.StartTls, KeepsSent = true };

    private static readonly KnownProvider ICloud = new("iCloud", "imap.mail.me.com", "smtp.mail.me.com", MailAdvice.AppPassword, "https://account.apple.com/account/manage") { SmtpPort = 587, SmtpSecurity = MailSecurity.StartTls };
    private static readonly KnownProvider Gmx = new("GMX", "imap.gmx.net", "mail.gmx.net", MailAdvice.SwitchOn, "https://hilfe.gmx.net/pop-imap/einschalten.html");
    private static readonly KnownProvider GmxCom = new("GMX", "imap.gmx.com", "mail.gmx.com", MailAdvice.SwitchOn, "https://support.gmx.com/pop-imap/toggle.html");
    private static readonly KnownProvider WebDe = new("WEB.DE", "imap.web.de", "smtp.web.de", MailAdvice.SwitchOn, "https://hilfe.web.de/pop-imap/einschalten.html") { SmtpPort = 587, SmtpSecurity = MailSecurity.StartTls };
    private static readonly KnownProvider TOnline = new("T-Online", "secureimap.t-online.de", "securesmtp.t-online.de", MailAdvice.MailPassword, "https://account.idm.telekom.com/");
    private static readonly KnownProvider Posteo = new("Posteo", "posteo.de", "posteo.de");
    private static readonly KnownProvider MailboxOrg = new("mailbox.org", "imap.mailbox.org", "smtp.mailbox.org", MailAdvice.AppPasswordWithTwoSteps, "https://login.mailbox.org/");
    private static readonly KnownProvider Yahoo = new("Yahoo", "imap.mail.yahoo.com", "smtp.mail.yahoo.com", MailAdvice.AppPassword, "https://login.yahoo.com/account/security") { KeepsSent = true };
    private static readonly KnownProvider Aol = new("AOL", "imap.aol.com", "smtp.aol.com", MailAdvice.AppPassword, "https://login.aol.com/account/security") { KeepsSent = true };
    private static readonly KnownProvider Fastmail = new("Fastmail", "imap.fastmail.com", "smtp.fastmail.com", MailAdvice.AppPassword, "https://app.fastmail.com/settings/security/devicekeys");
    private static readonly KnownProvider Ionos = new("IONOS", "imap.ionos.de", "smtp.ionos.de");
    private static readonly KnownProvider Strato = new("STRATO", "imap.strato.de", "smtp.strato.de");
    private static readonly KnownProvider Proton = new("Proton Mail", "127.0.0.1", "127.0.0.1", MailAdvice.Bridge, "https://proton.me/mail/bridge")
    {
        ImapPort = 1143, ImapSecurity = MailSecurity.StartTls, SmtpPort = 1025, SmtpSecurity = MailSecurity.StartTls,
    };

    private static readonly KnownProvider Zoho = new("Zoho Mail", "imap.zoho.com", "smtp.zoho.com", MailAdvice.AppPassword, "https://accounts.zoho.com/home#security/app_password");
    private static readonly KnownProvider ZohoEu = new("Zoho Mail", "imap.zoho.eu", "smtp.zoho.eu", MailAdvice.AppPassword, "https://accounts.zoho.eu/home#security/app_password");
    private static readonly KnownProvider Yandex = new("Yandex", "imap.yandex.com", "smtp.yandex.com", MailAdvice.AppPassword, "https://id.yandex.com/security/app-passwords");
    private static readonly KnownProvider MailRu = new("Mail.ru", "imap.mail.ru", "smtp.mail.ru", MailAdvice.AppPassword, "https://account.mail.ru/user/2-step-auth/passwords/");
    private static readonly KnownProvider Closed = new("Tuta", "", "", MailAdvice.Closed);

    private static readonly FrozenDictionary<string, KnownProvider> Domains = new (string Domains, KnownProvider Provider)[]
    {
        ("gmail.com googlemail.com", Gmail),
        ("outlook.com outlook.de outlook.at outlook.fr outlook.es outlook.it outlook.jp hotmail.com hotmail.de hotmail.fr hotmail.it hotmail.es hotmail.co.uk live.com live.de live.fr live.nl live.it live.co.uk live.at msn.com windowslive.com", Outlook),
        ("icloud.com me.com mac.com", ICloud),
        ("gmx.de gmx.net gmx.at gmx.ch gmx.eu gmx.info gmx.biz gmx.org", Gmx),
        ("gmx.com gmx.us gmx.co.uk gmx.fr gmx.es gmx.it", GmxCom),
        ("web.de email.de", WebDe),
        ("t-online.de magenta.de", TOnline),
        ("posteo.de posteo.net posteo.org posteo.eu posteo.at posteo.ch posteo.us posteo.me", Posteo),
        ("mailbox.org", MailboxOrg),
        ("yahoo.com yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.uk yahoo.co.in yahoo.in yahoo.ca yahoo.com.br yahoo.com.au ymail.com rocketmail.com myyahoo.com", Yahoo),
        ("aol.com aol.de aim.com verizon.net", Aol),
        ("fastmail.com fastmail.fm fastmail.de fastmail.net fastmail.org fastmail.co.uk sent.com mailforce.net", Fastmail),
        ("ionos.de ionos.com 1und1.de online.de onlinehome.de", Ionos),
        ("strato.de", Strato),
        ("proton.me protonmail.com protonmail.ch pm.me", Proton),
        ("zoho.com zohomail.com", Zoho),
        ("zoho.eu zohomail.eu", ZohoEu),
        ("yandex.com yandex.ru ya.ru", Yandex),
        ("mail.ru inbox.ru list.ru bk.ru", MailRu),
        ("tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me", Closed),
        ("freenet.de", new("freenet", "mx.freenet.de", "mx.freenet.de")),
        ("vodafone.de arcor.de vodafonemail.de", new("Vodafone", "imap.vodafonemail.de", "smtp.vodafonemail.de")),
        ("o2online.de o2mail.de", new("O2", "imap.o2mail.de", "mail.o2mail.de") { SmtpPort = 587, SmtpSecurity = MailSecurity.StartTls }),
        ("bluewin.ch", new("Bluewin", "imaps.bluewin.ch", "smtpauths.bluewin.ch")),
        ("orange.fr wanadoo.fr", new("Orange", "imap.orange.fr", "smtp.orange.fr")),
        ("free.fr", new("Free", "imap.free.fr", "smtp.free.fr")),
        ("laposte.net", new("La Poste", "imap.laposte.net", "smtp.laposte.net")),
        ("sfr.fr neuf.fr", new("SFR", "imap.sfr.fr", "smtp.sfr.fr")),
        ("libero.it", new("Libero", "imapmail.libero.it", "smtp.libero.it")),
        ("seznam.cz email.cz", new("Seznam", "imap.seznam.cz", "smtp.seznam.cz")),
        ("wp.pl", new("WP", "imap.wp.pl", "smtp.wp.pl", MailAdvice.SwitchOn)),
        ("btinternet.com", new("BT", "mail.btinternet.com", "mail.btinternet.com")),
        ("ziggo.nl", new("Ziggo", "imap.ziggo.nl", "smtp.ziggo.nl") { SmtpPort = 587, SmtpSecurity = MailSecurity.StartTls }),
        ("telenet.be", new("Telenet", "imap.telenet.be", "smtp.telenet.be") { SmtpPort = 587, SmtpSecurity = MailSecurity.StartTls }),
        ("comcast.net", new("Xfinity", "imap.comcast.net", "smtp.comcast.net")),
        ("att.net sbcglobal.net bellsouth.net", new("AT&T", "imap.mail.att.net", "smtp.mail.att.net", MailAdvice.AppPassword)),
    }.SelectMany(row => row.Domains.Split(' ').Select(domain => (domain, row.Provider))).ToFrozenDictionary(pair => pair.domain, pair => pair.Provider, StringComparer.OrdinalIgnoreCase);

    // Where the mail of a domain is delivered says who keeps it (the ends of the names of its mail exchangers).
    private static readonly (string End, KnownProvider Provider)[] Exchangers =
    [
        ("google.com", Gmail), ("googlemail.com", Gmail), ("outlook.com", Outlook), ("mail.icloud.com", ICloud), ("messagingengine.com", Fastmail), ("mailbox.org", MailboxOrg), ("posteo.de", Posteo),
        ("kundenserver.de", Ionos), ("ionos.de", Ionos), ("ionos.com", Ionos), ("rzone.de", Strato), ("protonmail.ch", Proton), ("zoho.com", Zoho), ("zoho.eu", ZohoEu), ("yandex.net", Yandex), ("mail.ru", MailRu),
        ("tutanota.de", Closed), ("your-server.de", new("Hetzner", "mail.your-server.de", "mail.your-server.de")), ("ispgateway.de", new("domainfactory", "sslin.df.eu", "sslout.df.eu")),
        ("mail.gandi.net", new("Gandi", "mail.gandi.net", "mail.gandi.net")), ("infomaniak.ch", new("Infomaniak", "mail.infomaniak.com", "mail.infomaniak.com")), ("ovh.net", new("OVH", "ssl0.ovh.net", "ssl0.ovh.net")),
        ("one.com", new("one.com", "imap.one.com", "send.one.com")), ("hostinger.com", new("Hostinger", "imap.hostinger.com", "smtp.hostinger.com")),
    ];

    /// <summary>The provider of an address or domain, or null when it is not known.</summary>
    public static KnownProvider? Of(string address) => Domains.GetValueOrDefault(DomainOf(address));

    /// <summary>The provider that takes a domain's mail in, by the names of its mail exchangers (MX, RFC 5321); null when it is not known.</summary>
    public static KnownProvider? OfExchangers(IEnumerable<string> exchangers)
    {
        var names = exchangers.Select(name => "." + name.TrimEnd('.').ToLowerInvariant()).ToList();
        return Exchangers.FirstOrDefault(row => names.Any(name => name.EndsWith("." + row.End, StringComparison.Ordinal))).Provider;
    }

    /// <summary>The provider whose servers these are, or null.</summary>
    public static KnownProvider? OfHost(string imapHost) => Domains.Values.Concat(Exchangers.Select(row => row.Provider)).FirstOrDefault(provider => provider.ImapHost.Equals(imapHost, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether anybody can have an address at this domain, so that it says nothing about who belongs together.</summary>
    public static bool IsForEverybody(string domain) => Domains.ContainsKey(domain) || Public.Contains(domain);

    /// <summary>What stands after the last @, in lower case; the whole text when there is none.</summary>
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant();

    private static readonly FrozenSet<string> Public =
        "hey.com mail.com email.com qq.com 163.com 126.com naver.com hanmail.net daum.net rediffmail.com inbox.com gmx.li hushmail.com riseup.net disroot.org interia.pl o2.pl onet.pl virgilio.it tiscali.it alice.it tin.it bluemail.ch hispeed.ch sunrise.ch chello.at aon.at kabelmail.de uol.com.br bol.com.br terra.com.br sky.com talktalk.net virginmedia.com ntlworld.com cox.net charter.net earthlink.net juno.com optonline.net shaw.ca rogers.com bigpond.com optusnet.com.au xtra.co.nz skynet.be kpnmail.nl planet.nl home.nl hetnet.nl upcmail.nl telia.com tele2.se online.no"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
