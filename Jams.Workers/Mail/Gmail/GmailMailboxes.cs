using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;
using Jams.Workers.Mail.OAuth;
using Microsoft.Extensions.Options;

namespace Jams.Workers.Mail.Gmail;

/// <summary>Opens mailboxes at Google.</summary>
internal sealed class GmailMailboxes(IGmail gmail, CloudLanes lanes, MailTokens tokens, StoredMails stored, IOptions<GmailOptions> options, TimeProvider clock) : IMailboxes, IReadOwner
{
    public MailProvider Provider => MailProvider.Gmail;

    public async Task<IMailbox> Open(MailAccount account, CancellationToken stop = default)
    {
        var session = CloudSession.Of(account, lanes, tokens, options.Value.UnitsPerMinute, options.Value.Patience);
        await session.Access(null, clock.GetUtcNow(), stop);
        return new GmailMailbox(account, new GmailCalls(gmail, session, clock), stored);
    }

    public async Task<MailGrant> Read(MailSecrets secrets, CancellationToken stop)
    {
        var calls = new GmailCalls(gmail, CloudSession.Of(Provider, secrets, options.Value.UnitsPerMinute, options.Value.Patience, clock), clock);
        var profile = await calls.Profile(stop);
        var senders = (await calls.Senders(stop)).SendAs ?? [];
        // Others wait until their owner has confirmed them.
        var others = senders.Where(sender => !sender.IsPrimary && sender.VerificationStatus is null or "accepted" && MailAccount.KeyOf(sender.SendAsEmail) != MailAccount.KeyOf(profile.EmailAddress));
        return new MailGrant(profile.EmailAddress, senders.FirstOrDefault(sender => sender.IsPrimary)?.DisplayName is { Length: > 0 } name ? name : null, [.. others.Select(sender => sender.SendAsEmail)], secrets);
    }
}
