using System.Buffers.Binary;

namespace Jams.Workers.Security;

/// <summary>
/// Small values that were opened lately: opening one costs more than decoding the rest of its document, and people look at the same list again and again.
/// In memory only, where the keys are too; a value is found only by the same owner, place and sealed text.
/// </summary>
internal sealed class OpenedValues
{
    private const int Slots = 8192;
    private const int Largest = 1024;

    private Entry?[] _slots = new Entry?[Slots];

    public byte[]? Find(string owner, ReadOnlySpan<byte> place, ReadOnlySpan<byte> sealedText) =>
        sealedText.Length <= 2 * Largest && Volatile.Read(ref Slot(sealedText)) is { } entry
        && entry.Owner == owner && sealedText.SequenceEqual(entry.SealedText) && place.SequenceEqual(entry.Place) ? entry.Secret : null;

    public byte[] Keep(string owner, ReadOnlySpan<byte> place, ReadOnlySpan<byte> sealedText, ReadOnlySpan<byte> secret)
    {
        var kept = secret.ToArray();
        if (kept.Length <= Largest && sealedText.Length <= 2 * Largest)
            Volatile.Write(ref Slot(sealedText), new Entry(owner, place.ToArray(), sealedText.ToArray(), kept));
        return kept;
    }

    public void Forget() => _slots = new Entry?[Slots];

    /// <summary>The text ends in an authentication tag, which is as good as random.</summary>
    private ref Entry? Slot(ReadOnlySpan<byte> sealedText) =>
        ref _slots[(int)((BinaryPrimitives.ReadUInt64LittleEndian(sealedText[^9..]) * 0x9E3779B97F4A7C15) >> 51)];

    private sealed record Entry(string Owner, byte[] Place, byte[] SealedText, byte[] Secret);
}
