using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Gmail;
using Jams.Workers.Mail.Graph;
using Microsoft.Extensions.Options;

namespace Jams.Workers.Mail.OAuth;

/// <summary>Where each provider's sign-in is, and what is asked for there: no more than reading, sorting and sending mail.</summary>
internal sealed class OAuthPlaces(IOptions<GmailOptions> gmail, IOptions<GraphOptions> graph)
{
    // It includes sending, and moving to the trash, but not deleting for good.
    private const string GmailScope = "https://www.googleapis.com/auth/gmail.modify";

    public OAuthPlace Of(MailProvider provider, MailClient client)
    {
        if (provider == MailProvider.Gmail)
            // Without "consent" Google gives a refresh token only the first time.
            return new(gmail.Value.SignIn, gmail.Value.Tokens, gmail.Value.Revocation, GmailScope, [GmailScope],
                [new("access_type", "offline"), new("prompt", "consent"), new("include_granted_scopes", "true")]);
        var authority = $"{graph.Value.Authority.AbsoluteUri.TrimEnd('/')}/{client.Tenant ?? MailClient.EverybodysTenant}/oauth2/v2.0/";
        // Microsoft has no place to give back the tokens of one program.
        return new(new(authority + "authorize"), new(authority + "token"), null, "offline_access User.Read Mail.ReadWrite Mail.Send", ["Mail.ReadWrite", "Mail.Send"],
            [new("response_mode", "query"), new("prompt", "select_account")]);
    }
}

/// <summary>The endpoints of a provider (RFC 6749, RFC 7009), the scope that is asked for, the parts of it that must be given, and the provider's own parameters.</summary>
internal sealed record OAuthPlace(Uri SignIn, Uri Tokens, Uri? Revocation, string Scope, IReadOnlyList<string> Needed, IReadOnlyList<KeyValuePair<string, string>> More);
