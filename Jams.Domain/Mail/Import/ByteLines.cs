namespace Jams.Domain.Mail.Import;

/// <summary>Lines of a stream as bytes, each with its line feed; a line without an end for very long comes in pieces.</summary>
internal sealed class ByteLines(Stream stream)
{
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _from;
    private int _to;

    /// <summary>The next line, good until the next call; empty at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> Next(CancellationToken stop)
    {
        for (var searched = 0; ;)
        {
            var feed = _buffer.AsSpan(_from + searched, _to - _from - searched).IndexOf((byte)'\n');
            if (feed >= 0)
                return Take(searched + feed + 1);
            searched = _to - _from;
            if (_from > 0)
            {
                _buffer.AsSpan(_from, searched).CopyTo(_buffer);
                (_from, _to) = (0, searched);
            }
            if (_to == _buffer.Length)
                return Take(_to);
            var count = await stream.ReadAsync(_buffer.AsMemory(_to), stop);
            if (count == 0)
                return Take(_to - _from);
            _to += count;
        }
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        var line = _buffer.AsMemory(_from, length);
        _from += length;
        return line;
    }
}
