using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;

namespace Jams.Domain.Mail.Filing;

/// <summary>Tells the page of a conversation what filing found of it.</summary>
public sealed class SeeFindings(SeeFinding see) : ISeeFindings
{
    /// <inheritdoc />
    public async Task<FindingView?> Of(MailThread thread, IReadOnlyList<MailMessage> mails, CancellationToken stop = default)
    {
        var seen = await see.OfThread(thread.UserId, thread.Id, stop);
        if (!seen.IsOk)
            return null;
        var filed = seen.Value;
        var facts = filed.Finding?.Facts;
        return new FindingView
        {
            Category = filed.Category, Filed = filed,
            Confidence = filed.Finding is { IsCorrected: false } finding ? finding.Confidence : null,
            Quotes = [.. filed.Finding?.Evidence.Select(evidence => evidence.Words) ?? []], Language = facts?.Language,
            Company = filed.Application?.CompanyName ?? facts?.Company?.Value,
            Application = filed.Application is { } application ? (application.Id, application.Role) : null,
            When = facts?.Times is [var first, ..] ? first.Evidence.Words : null,
            ChangeUrl = $"/mail/findings/{filed.Message.Id}",
        };
    }
}
