using Jams.Domain.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Domain.Mail.Filing.Waiting;

/// <summary>Makes the reminders that are due, of everybody. Running it twice, late or on two machines reminds once.</summary>
public sealed class RemindOfDue(IClaims<WaitingReminder> claims, RemindOfThread remind, TimeProvider clock, ILogger<RemindOfDue> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private const int Tries = 5;

    /// <summary>Returns when nothing is due.</summary>
    public async Task Run(CancellationToken stop = default)
    {
        while (await claims.Claim(reminder => true, clock.GetUtcNow(), Lease, stop) is { } reminder)
        {
            try
            {
                await remind.Run(reminder, stop);
            }
#pragma warning disable CA1031 // One conversation must not keep the others from being reminded of; this one is tried again.
            catch (Exception fault) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(fault, "The reminder of the conversation {Thread} broke.", reminder.Id);
                await remind.PutOff(reminder, reminder.Attempts < Tries ? clock.GetUtcNow() + Pause : null, stop);
            }
        }
    }
}
