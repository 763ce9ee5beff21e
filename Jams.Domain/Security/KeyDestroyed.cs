using System.Diagnostics.CodeAnalysis;

namespace Jams.Domain.Security;

/// <summary>Something sealed was read whose owner's key was destroyed (or never existed): it can never be read again.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "Reads as what it says in a catch clause.")]
public sealed class KeyDestroyed(string owner) : Exception($"The data key of {owner} was destroyed: what it sealed cannot be read any more.")
{
    /// <summary>Whose key it was.</summary>
    public string Owner { get; } = owner;
}
