namespace Jams.Workers.Mail.Reading;

/// <summary>Keeps the first bytes that are written to it and lets the others go.</summary>
internal sealed class LimitedBuffer(int limit) : Stream
{
    private readonly MemoryStream _kept = new();

    public ReadOnlySpan<byte> Written => _kept.GetBuffer().AsSpan(0, (int)_kept.Length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _kept.Length;

    public override long Position { get => _kept.Length; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => _kept.Write(buffer[..Math.Min(buffer.Length, limit - (int)_kept.Length)]);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _kept.Dispose();
        base.Dispose(disposing);
    }
}
