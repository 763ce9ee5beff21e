namespace Jams.Domain.Mail.Findings;

/// <summary>The calendar part of a mail (RFC 5545), as far as classification reads it.</summary>
public sealed record MailInvitation
{
    /// <summary>What it wants.</summary>
    public InvitationMethod Method { get; init; }

    /// <summary>When it begins, as written; the instant is exact where <see cref="Zone"/> is known, else the offset means nothing.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends; null when it does not say.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The IANA name of the zone it is written in, "UTC" for an instant in UTC; null for a floating time or a zone nobody knows.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether it names whole days.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>Its title.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Where: a place or a link.</summary>
    public string Location { get; init; } = "";

    /// <summary>What it says.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who invites; null when it does not say.</summary>
    public MailParty? Organizer { get; init; }

    /// <summary>The link to the meeting, when one of its properties carries it.</summary>
    public string? Link { get; init; }
}
