namespace Jams.Workers.Security;

/// <summary>Breaks off answers that are larger than this many bytes, whatever their headers say: a server that somebody typed could send without end.</summary>
public sealed class AnswerLimit(long most) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var counted = new StreamContent(new Counted(await answer.Content.ReadAsStreamAsync(cancellationToken), most));
        foreach (var header in answer.Content.Headers)
            counted.Headers.TryAddWithoutValidation(header.Key, header.Value);
        answer.Content = counted;
        return answer;
    }

    private sealed class Counted(Stream inner, long most) : Stream
    {
        private long _read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int bytes) => (_read += bytes) <= most ? bytes : throw new AnswerTooLarge(most);
    }
}
