namespace Jams.Domain.Mail.Import;

/// <summary>Reads a stream whose first bytes were looked at already.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private ReadOnlyMemory<byte> _ahead;
    private bool _peeked;

    public override bool CanRead => true;

    /// <summary>An archive is read from its end; while nothing was taken, the stream below may be used for that.</summary>
    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position - _ahead.Length;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>The first bytes, fewer at the end; they are read again afterwards.</summary>
    public async Task<ReadOnlyMemory<byte>> Peek(int count, CancellationToken stop)
    {
        if (!_peeked)
        {
            var head = new byte[count];
            _ahead = head.AsMemory(0, await inner.ReadAtLeastAsync(head, count, throwOnEndOfStream: false, stop));
            _peeked = true;
        }
        return _ahead;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => _ahead.IsEmpty ? inner.Read(buffer) : Take(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _ahead.IsEmpty ? inner.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(Take(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var from = origin == SeekOrigin.Current ? offset - _ahead.Length : offset;
        _ahead = default;
        return inner.Seek(from, origin);
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, _ahead.Length);
        _ahead.Span[..length].CopyTo(buffer);
        _ahead = _ahead[length..];
        return length;
    }
}
