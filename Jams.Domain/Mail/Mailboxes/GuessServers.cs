using Jams.Domain.Admin;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>What is known or can be guessed of an address: its provider, and servers to try, the likeliest first.</summary>
public sealed record ServerGuess(KnownProvider? Provider, IReadOnlyList<MailHosts> Hosts);

/// <summary>Finds the servers of an address: by its provider, else by who takes in the mail of its domain, else by the names that most have.</summary>
public sealed class GuessServers(ILookUpExchangers exchangers)
{
    /// <summary>The guess for an address, which is taken as it is.</summary>
    public async Task<ServerGuess> Run(string address, CancellationToken stop = default)
    {
        var domain = KnownProviders.DomainOf(address);
        if ((KnownProviders.Of(address) ?? KnownProviders.OfExchangers(await exchangers.Of(domain, stop))) is { } provider)
            return new ServerGuess(provider, provider.ImapHost.Length > 0 ? [provider.HostsFor(address)] : []);
        return new ServerGuess(null,
        [
            new MailHosts("imap." + domain, 993, MailSecurity.Tls, "smtp." + domain, 465, MailSecurity.Tls, address),
            new MailHosts("mail." + domain, 993, MailSecurity.Tls, "mail." + domain, 465, MailSecurity.Tls, address),
            new MailHosts("imap." + domain, 993, MailSecurity.Tls, "smtp." + domain, 587, MailSecurity.StartTls, address),
            new MailHosts("mail." + domain, 993, MailSecurity.Tls, "mail." + domain, 587, MailSecurity.StartTls, address),
            new MailHosts(domain, 993, MailSecurity.Tls, domain, 465, MailSecurity.Tls, address),
        ]);
    }
}
