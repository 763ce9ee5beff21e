using System.Diagnostics.CodeAnalysis;

namespace Jams.Domain.Security;

/// <summary>A sealed value does not open: it was damaged, moved from another place, or written by another key.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "Reads as what it says in a catch clause.")]
public sealed class SealBroken(string place, Exception? because = null) : Exception($"The sealed value at {place} does not open: it is damaged or does not belong there.", because)
{
    /// <summary>Collection, id and field, separated by a bar.</summary>
    public string Place { get; } = place;
}
