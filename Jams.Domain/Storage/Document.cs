namespace Jams.Domain.Storage;

/// <summary>
/// Something that is stored as one piece. Properties with a setter (private is enough) are stored under their camel-case names;
/// a parameterless constructor (private is enough) is needed to read it back. Derived, get-only properties are not stored.
/// </summary>
public abstract class Document
{
    /// <summary>32 hexadecimal digits of a version 7 UUID (RFC 9562): sorts by creation time. Never reused. Made when first asked for, so that reading a stored document makes none.</summary>
    public string Id { get => field ??= NewId(); protected set; }

    /// <summary>Counts the replacements; a replace is refused unless it carries the version the document was read at. 0 = not stored yet.</summary>
    public long Version { get; internal set; }

    /// <summary>Whose data key seals the <see cref="ProtectedAttribute"/> properties: a user id, or <see cref="ServerKey"/>.</summary>
    public abstract string KeyOwner { get; }

    /// <summary>The key owner of what belongs to the server and not to a person (settings, key ring, audit).</summary>
    public const string ServerKey = "server";

    /// <summary>A fresh id, later than all before it (to the millisecond).</summary>
    public static string NewId() => Guid.CreateVersion7().ToString("N");

    /// <summary>For storage adapters: sets the version after a successful write.</summary>
    public static void Stamp(Document document, long version) => document.Version = version;
}
