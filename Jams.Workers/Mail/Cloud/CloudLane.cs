using System.Diagnostics.CodeAnalysis;

namespace Jams.Workers.Mail.Cloud;

/// <summary>What all who read one mailbox in this process share: how much may be asked, and how many questions may be open at once.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "It lives as long as the process; nothing ever waits on the semaphore's handle.")]
internal sealed class CloudLane(UnitBudget budget)
{
    /// <summary>Microsoft's limit for a mailbox; Google names none, and more at once only meets its limit of units earlier.</summary>
    private const int AtOnce = 4;

    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);

    /// <summary>Waits for units and a place; the place is given back by disposing.</summary>
    public async Task<IDisposable> Enter(int units, CancellationToken stop)
    {
        await budget.Take(units, stop);
        await _places.WaitAsync(stop);
        return new Place(_places);
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
