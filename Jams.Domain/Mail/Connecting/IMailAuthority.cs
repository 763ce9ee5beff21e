using Jams.Domain.Mail.Mailboxes;

namespace Jams.Domain.Mail.Connecting;

/// <summary>Where people sign in to their mailbox and let this program read it (OAuth 2.0, RFC 6749).</summary>
public interface IMailAuthority
{
    /// <summary>The provider's page at which the person signs in and agrees. It leads back with the state and a code.</summary>
    Uri Ask(MailSignIn signIn, string state);

    /// <summary>Redeems the code of an answer, at this instant (UTC). Fails when the provider refuses it, gives less than was asked for, or cannot be reached.</summary>
    Task<Result<MailGrant>> Redeem(MailSignIn signIn, string code, DateTimeOffset now, CancellationToken stop = default);

    /// <summary>Tells the provider that these tokens are not wanted any more, where it can be told; that it could not be told is not the person's trouble.</summary>
    Task Revoke(MailProvider provider, MailSecrets secrets, CancellationToken stop = default);
}
