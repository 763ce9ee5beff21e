using System.Text;
using MailKit;

namespace Jams.Workers.Mail.Imap;

/// <summary>Remembers the last line a server sent: one that hangs up says there why, and the library's exception does not.</summary>
internal sealed class LastWords : IProtocolLogger
{
    private const int Kept = 300;

    private readonly byte[] _last = new byte[Kept];
    private int _length;

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public string Text => Encoding.Latin1.GetString(_last, 0, _length);

    public void LogConnect(Uri uri) => _length = 0;

    public void LogClient(byte[] buffer, int offset, int count)
    {
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        if (count == 0)
            return;
        _length = Math.Min(count, Kept);
        buffer.AsSpan(offset + count - _length, _length).CopyTo(_last);
    }

    public void Dispose()
    {
    }
}
