using System.Security.Cryptography;
using System.Text;

namespace Jams.Domain.Mail.Mailboxes;

/// <summary>Ids that follow from where a thing came from: read twice, it is still there once.</summary>
public static class RemoteKey
{
    /// <summary>32 hexadecimal digits out of SHA-256 over the parts, parted by a zero byte.</summary>
    public static string Of(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts!))).AsSpan(0, 16));
}
