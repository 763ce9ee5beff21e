using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Reading;

/// <summary>Where nothing looks for meaning, nothing is believed.</summary>
public sealed class NoFindings : ISeeFindings
{
    /// <inheritdoc />
    public Task<FindingView?> Of(MailThread thread, IReadOnlyList<MailMessage> mails, CancellationToken stop = default) => Task.FromResult<FindingView?>(null);
}
