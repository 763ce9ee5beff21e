using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Microsoft.Extensions.Options;

namespace Jams.Workers.Mail.Graph;

/// <summary>Follows the links that Graph puts into its answers. They are addresses from outside and the token goes with them: so only to Graph itself.</summary>
internal sealed class GraphLinks(IOptions<GraphOptions> options) : DelegatingHandler
{
    /// <summary>The name under which a link travels.</summary>
    public const string Key = "jams.link";

    private static readonly HttpRequestOptionsKey<string?> Link = new(Key);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(Link, out var link) && link is not null)
            request.RequestUri = Checked(link);
        return base.SendAsync(request, cancellationToken);
    }

    private Uri Checked(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var to) && to.GetLeftPart(UriPartial.Authority) == options.Value.Address.GetLeftPart(UriPartial.Authority) && to.UserInfo.Length == 0
            ? to
            : throw new MailboxFault(ConnectingFailures.Garbled(MailProvider.Graph));
}
