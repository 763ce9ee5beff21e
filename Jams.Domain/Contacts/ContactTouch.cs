using Jams.Domain.Storage;

namespace Jams.Domain.Contacts;

/// <summary>
/// One time that the person was in touch with a contact. A document of its own, because lists read many contacts and none of their histories; the days alone are repeated in
/// <see cref="Contact.ContactDays"/>.
/// </summary>
[Index(nameof(UserId), nameof(ContactId), nameof(On))]
public sealed class ContactTouch : OwnedDocument
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLimit = 4000;

    private ContactTouch() { }

    /// <summary>With whom.</summary>
    public string ContactId { get; private set; } = "";

    /// <summary>On which local date.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How.</summary>
    public TouchKind Kind { get; private set; }

    /// <summary>What was said, in Markdown.</summary>
    [Protected]
    public string? Note { get; private set; }

    /// <summary>When it was written down (UTC).</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>A time in touch; <paramref name="on"/> is a local date, not after <paramref name="today"/>. Fails for a day that is still to come or a note that is too long.</summary>
    public static Result<ContactTouch> Of(string userId, string contactId, TouchKind kind, DateOnly on, string? note, DateOnly today, DateTimeOffset now)
    {
        var trimmed = note?.Trim() ?? "";
        if (on > today)
            return ContactFailures.NotYet;
        if (trimmed.Length > NoteLimit)
            return ContactFailures.TooLong(nameof(Note), NoteLimit);
        return new ContactTouch { UserId = userId, ContactId = contactId, Kind = kind, On = on, Note = trimmed.Length > 0 ? trimmed : null, AddedAt = now };
    }
}
