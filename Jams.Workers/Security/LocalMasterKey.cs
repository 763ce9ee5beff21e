using System.Security.Cryptography;
using Jams.Domain.Security;
using Jams.Workers.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Security;

/// <summary>
/// The master key from JAMS_MASTER_KEY, else from the file master.key in the data folder, made there on the first start.
/// Keys before it (JAMS_MASTER_KEY_PREVIOUS) still unwrap. Wrapped = 1 | key id (8 bytes) | nonce (12) | ciphertext | tag (16), AES-256-GCM.
/// </summary>
public sealed class LocalMasterKey(StorageOptions options, ILogger<LocalMasterKey> log) : IMasterKey
{
    private const int IdLength = 8;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + IdLength + NonceLength;

    private byte[][] _keys = [];

    private string File => Path.Combine(options.DataFolder, "master.key");

    public void Prepare(bool firstStart)
    {
        var current = options.MasterKey is { Length: > 0 } given ? Parse(given, "JAMS_MASTER_KEY") : FromFile(firstStart);
        var previous = (options.PreviousMasterKeys ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _keys = [current, .. previous.Select(key => Parse(key, "JAMS_MASTER_KEY_PREVIOUS"))];
    }

    public byte[] Wrap(ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[HeadLength + secret.Length + TagLength];
        wrapped[0] = 1;
        Id(_keys[0]).CopyTo(wrapped.AsSpan(1));
        var nonce = wrapped.AsSpan(1 + IdLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_keys[0], TagLength);
        cipher.Encrypt(nonce, secret, wrapped.AsSpan(HeadLength, secret.Length), wrapped.AsSpan(HeadLength + secret.Length), wrapped.AsSpan(0, 1 + IdLength));
        return wrapped;
    }

    public byte[]? Unwrap(ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length < HeadLength + TagLength || wrapped[0] != 1)
            return null;
        var id = wrapped.Slice(1, IdLength).ToArray();
        if (Array.Find(_keys, key => Id(key).SequenceEqual(id)) is not { } known)
            return null;
        var secret = new byte[wrapped.Length - HeadLength - TagLength];
        using var cipher = new AesGcm(known, TagLength);
        try
        {
            cipher.Decrypt(wrapped.Slice(1 + IdLength, NonceLength), wrapped[HeadLength..^TagLength], wrapped[^TagLength..], secret, wrapped[..(1 + IdLength)]);
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public bool IsCurrent(ReadOnlySpan<byte> wrapped) => wrapped.Length > HeadLength && wrapped.Slice(1, IdLength).SequenceEqual(Id(_keys[0]));

    private byte[] FromFile(bool firstStart)
    {
        try
        {
            if (!System.IO.File.Exists(File))
                return firstStart ? Make() : throw new StorageUnavailable(
                    $"The master key is missing: there is no file {File} and JAMS_MASTER_KEY is not set, but the stored data was sealed with one. Nothing was changed. Put the file back, or set JAMS_MASTER_KEY to its content.");
            if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(File) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0)
                log.LogWarning("The master key file {File} can be read by other users of this machine. Run: chmod 600 {File}", File, File);
            return Parse(System.IO.File.ReadAllText(File).Trim(), File);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailable($"The master key file {File} cannot be read or made: {fault.Message} Nothing was changed.", fault);
        }
    }

    private byte[] Make()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(options.DataFolder);
        using (var file = new FileStream(File, how))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
            file.Flush(flushToDisk: true);
        }
        log.LogWarning(
            "A new master key was made in {File}. Everything private is sealed under it and backups do not contain it: keep a copy in another place, or set JAMS_MASTER_KEY instead.", File);
        return key;
    }

    private static byte[] Parse(string text, string from)
    {
        var key = new byte[33];
        return Convert.TryFromBase64String(text, key, out var length) && length == 32
            ? key[..32]
            : throw new StorageUnavailable($"The master key in {from} is not usable: it has to be 32 bytes in base64 (44 characters, made for example by 'openssl rand -base64 32'). Nothing was changed.");
    }

    private static ReadOnlySpan<byte> Id(byte[] key) => HMACSHA256.HashData(key, "jams master key id"u8).AsSpan(0, IdLength);
}
