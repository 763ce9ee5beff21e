using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;

namespace Jams.Workers.Mail.Gmail;

/// <summary>Asks Gmail for one mailbox. Null means that it is not there (any more); what goes wrong is thrown as <see cref="MailboxFault"/>.</summary>
internal sealed class GmailCalls(IGmail gmail, CloudSession session, TimeProvider clock)
{
    /// <summary>Google's limit for a mail that is sent, in bytes.</summary>
    private const int LargestSent = 35 * 1024 * 1024;

    public async Task<GmailProfile> Profile(CancellationToken stop) =>
        await session.Answer(gmail.Profile(session, stop), clock, stop) is { EmailAddress.Length: > 0 } profile ? profile : throw Garbled;

    public async Task<GmailSenders> Senders(CancellationToken stop) => (await session.Answer(gmail.Senders(session, stop), clock, stop))!;

    public async Task<GmailLabels> Labels(CancellationToken stop) => (await session.Answer(gmail.Labels(session, stop), clock, stop))!;

    /// <summary>The ids of all mails, or of those with a label, newest first.</summary>
    public async Task<IReadOnlyList<string>> Ids(string? label, CancellationToken stop)
    {
        var ids = new List<string>();
        string? token = null;
        do
        {
            // A label that was deleted meanwhile is on no mail.
            if (await session.Answer(gmail.List(session, label, null, token, stop), clock, stop, passed: label is null ? null : [HttpStatusCode.NotFound]) is not { } page)
                break;
            ids.AddRange((page.Messages ?? []).Select(mail => mail.Id));
            token = page.NextPageToken is { Length: > 0 } next && next != token ? next : null;
        }
        while (token is not null);
        return ids;
    }

    public async Task<GmailMail?> Raw(string id, CancellationToken stop)
    {
        var mail = await session.Answer(gmail.Mail(session, id, "raw", stop), clock, stop, passed: [HttpStatusCode.NotFound]);
        return mail is null || (mail.Id == id && mail.Raw is not null) ? mail : throw Garbled;
    }

    public async Task<GmailMail?> Minimal(string id, CancellationToken stop)
    {
        var mail = await session.Answer(gmail.Mail(session, id, "minimal", stop), clock, stop, passed: [HttpStatusCode.NotFound]);
        return mail is null || mail.Id == id ? mail : throw Garbled;
    }

    /// <summary>What happened since; null when Google does not know any more (it keeps about a week).</summary>
    public async Task<GmailHistory?> History(string since, string? token, CancellationToken stop)
    {
        var history = await session.Answer(gmail.History(session, since, token, stop), clock, stop, passed: [HttpStatusCode.NotFound]);
        return history is null or { HistoryId.Length: > 0 } ? history : throw Garbled;
    }

    public Task Modify(GmailChange change, CancellationToken stop) => session.Done(gmail.Modify(session, change, stop), clock, stop);

    public Task Trash(string id, CancellationToken stop) => session.Done(gmail.Trash(session, id, stop), clock, stop, passed: [HttpStatusCode.NotFound]);

    /// <summary>Sends a mail; returns its id. When no answer came, Google is asked whether it was sent before that is called a fault.</summary>
    public async Task<string?> Send(byte[] mail, string? messageId, CancellationToken stop)
    {
        if (mail.Length > LargestSent)
            throw new MailboxFault(ConnectingFailures.TooLarge(MailProvider.Gmail, 25), isFinal: false);
        using var content = new ByteArrayContent(mail) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };
        try
        {
            return (await session.Answer(gmail.Send(session, content, stop), clock, stop, isSending: true))?.Id;
        }
        catch (MailboxFault fault) when (!fault.IsFinal && fault.RetryAt is null && messageId is not null)
        {
            if (await Sent(messageId, stop) is { } id)
                return id;
            // What Google refused, or never heard of, it has not sent.
            if (fault.InnerException is null or HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError })
                throw;
            throw fault.AfterHandOver();
        }
    }

    /// <summary>When Google took a mail (UTC).</summary>
    public static DateTimeOffset ReceivedAt(GmailMail mail, DateTimeOffset now) =>
        long.TryParse(mail.InternalDate, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : now;

    public DateTimeOffset Now => clock.GetUtcNow();

    // Something else than what was asked for must not look like nothing.
    public static MailboxFault Garbled => new(ConnectingFailures.Garbled(MailProvider.Gmail));

    private async Task<string?> Sent(string messageId, CancellationToken stop)
    {
        try
        {
            return (await session.Answer(gmail.List(session, GmailFolders.Sent, $"rfc822msgid:{messageId}", null, stop), clock, stop))?.Messages is [var found, ..] ? found.Id : null;
        }
        catch (MailboxFault)
        {
            return null;
        }
    }
}
