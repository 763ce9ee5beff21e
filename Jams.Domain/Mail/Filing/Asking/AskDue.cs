using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Filing.Asking;

/// <summary>Claims questions about mails that are due, of everybody. Running it twice, late or on two machines asks once.</summary>
public sealed class AskDue(IClaims<MailQuestion> claims, IDocuments<MailQuestion> questions, AskAboutMail ask, TimeProvider clock, ILogger<AskDue> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);
    private const int Tries = 4;

    /// <summary>Returns when nothing is due.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        while (await claims.Claim(question => true, clock.GetUtcNow(), Lease, stop) is { } question)
        {
            try
            {
                await ask.Run(question, stop);
            }
#pragma warning disable CA1031 // One mail must not keep the others waiting; this one is tried again.
            catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(fault, "Asking about the mail {Mail} broke.", question.Id);
                question.Fail("Asking broke.", question.Attempts < Tries ? clock.GetUtcNow() + Pause : null);
                await questions.Replace(question, CancellationToken.None);
            }
        }
    }
}
