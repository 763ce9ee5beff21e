using Jams.Domain.Storage;

namespace Jams.Domain.Documents;

/// <summary>What a file is for.</summary>
public enum FileKind
{
    /// <summary>A resume.</summary>
    Resume,
    /// <summary>A cover letter.</summary>
    CoverLetter,
    /// <summary>Work to show.</summary>
    Portfolio,
    /// <summary>What others say.</summary>
    Reference,
    /// <summary>An offer.</summary>
    Offer,
    /// <summary>A contract.</summary>
    Contract,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A file of the person. Its bytes are sealed in <see cref="IFiles"/>; this is what is known about them.</summary>
[Index(nameof(UserId), nameof(ApplicationId))]
public sealed class StoredFile : OwnedDocument
{
    /// <summary>Most bytes of one file: 20 MB.</summary>
    public const long SizeLimit = 20 * 1024 * 1024;

    /// <summary>Longest name, in characters; the middle of longer ones is left out.</summary>
    public const int NameLimit = 120;

    private StoredFile() { }

    /// <summary>A file whose bytes were stored as <paramref name="receipt"/> says, added at <paramref name="now"/> (UTC).</summary>
    public static StoredFile Of(string userId, string name, FileType type, FileKind kind, FileReceipt receipt, string? applicationId, DateTimeOffset now) => new()
    {
        UserId = userId,
        Name = FileName.Clean(name, type),
        MediaType = type.MediaType,
        Kind = kind,
        Size = receipt.Size,
        Digest = receipt.Digest,
        FileId = receipt.Id,
        ApplicationId = applicationId,
        AddedAt = now,
    };

    /// <summary>The name it is downloaded under.</summary>
    [Protected]
    public string Name { get; private set; } = "";

    /// <summary>What its bytes are, not what its name or the browser said.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public FileKind Kind { get; private set; }

    /// <summary>Bytes, before sealing.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of its bytes in hexadecimal.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>The local date it stops being valid (an offer, a certificate); null = never.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Its bytes in <see cref="IFiles"/>.</summary>
    public string FileId { get; private set; } = "";

    /// <summary>The application it belongs to, if any.</summary>
    public string? ApplicationId { get; private set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset AddedAt { get; private set; }
}
