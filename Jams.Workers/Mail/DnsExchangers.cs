using DnsClient;
using Jams.Domain.Mail.Mailboxes;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Mail;

/// <summary>Asks the machine's name server.</summary>
internal sealed class DnsExchangers(ILogger<DnsExchangers> log) : ILookUpExchangers
{
    private readonly Lazy<LookupClient> _dns = new(() => new LookupClient(new LookupClientOptions { Timeout = TimeSpan.FromSeconds(2), Retries = 1, UseCache = true, ThrowDnsErrors = false }));

    public async Task<IReadOnlyList<string>> Of(string domain, CancellationToken stop = default)
    {
        try
        {
            var answer = await _dns.Value.QueryAsync(domain, QueryType.MX, cancellationToken: stop);
            return [.. answer.Answers.MxRecords().OrderBy(record => record.Preference).Select(record => record.Exchange.Value.TrimEnd('.'))];
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && fault is DnsResponseException or ArgumentException or OperationCanceledException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            log.LogDebug("Nobody said who takes in the mail of a domain: {Fault}.", fault.GetType().Name);
            return [];
        }
    }
}
