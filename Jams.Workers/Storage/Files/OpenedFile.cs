using Jams.Domain.Security;
using Jams.Domain.Storage;

namespace Jams.Workers.Storage.Files;

/// <summary>A sealed file being read, record by record. Damage throws <see cref="SealBroken"/>, and so does a missing end.</summary>
internal sealed class OpenedFile(SealedFile file, IAsyncEnumerable<byte[]> records) : Stream
{
    private readonly RecordCipher _cipher = new(file.Key);
    private readonly IAsyncEnumerator<byte[]> _records = records.GetAsyncEnumerator();
    private byte[]? _ahead;
    private ReadOnlyMemory<byte> _plain;
    private int _number = -1;
    private bool _ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Size;

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_plain.IsEmpty && !_ended)
            await Next();
        var length = Math.Min(buffer.Length, _plain.Length);
        _plain[..length].CopyTo(buffer);
        _plain = _plain[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        _cipher.Dispose();
        await _records.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            _records.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        base.Dispose(disposing);
    }

    /// <summary>Looks one record ahead: which record is the last is part of its seal.</summary>
    private async Task Next()
    {
        if (_number < 0)
            _ahead = await _records.MoveNextAsync() ? _records.Current : throw new SealBroken(Place);
        var now = _ahead!;
        _ahead = await _records.MoveNextAsync() ? _records.Current : null;
        _number++;
        _plain = _cipher.Open(now, _number, last: _ahead is null, Place);
        _ended = _ahead is null;
    }

    private string Place => $"file|{file.Id}|{_number}";
}
