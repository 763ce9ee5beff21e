using System.Buffers;

namespace Jams.Workers.Storage;

/// <summary>Rows as read, copied out in one piece so that the connection is free again before they are decoded.</summary>
internal sealed class RowBuffer : IDisposable
{
    private readonly List<(string Id, long Version, int Start, int Length)> _rows = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _length;

    public int Count => _rows.Count;

    public string Id(int row) => _rows[row].Id;

    public long Version(int row) => _rows[row].Version;

    public ReadOnlySpan<byte> Body(int row) => _bytes.AsSpan(_rows[row].Start, _rows[row].Length);

    public void Add(string id, long version, ReadOnlySpan<byte> body)
    {
        if (_bytes.Length - _length < body.Length)
            Grow(_length + body.Length);
        body.CopyTo(_bytes.AsSpan(_length));
        _rows.Add((id, version, _length, body.Length));
        _length += body.Length;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _bytes.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
