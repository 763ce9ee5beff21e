namespace Jams.Workers.Mail.Mime;

/// <summary>Keeps the first bytes that are written to it and drops the rest. (The other ways to write lead to these two in a class derived from <see cref="MemoryStream"/>.)</summary>
internal sealed class CappedStream(int limit) : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => base.Write(buffer, offset, (int)Math.Min(count, limit - Length));

    public override void WriteByte(byte value)
    {
        if (Length < limit)
            base.WriteByte(value);
    }
}
