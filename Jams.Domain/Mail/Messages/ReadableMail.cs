namespace Jams.Domain.Mail.Messages;

/// <summary>
/// A mail taken apart (RFC 5322, RFC 2045): what lists, threads, search and filing need. Its texts are as sent, hostile until sanitised.
/// </summary>
public sealed record ReadableMail
{
    /// <summary>Its Message-ID, hashed (<see cref="Mailboxes.RemoteKey"/>); without one, made of date, sender, subject and text.</summary>
    public required string MessageIdKey { get; init; }

    /// <summary>The Message-IDs it refers to (References, then In-Reply-To), hashed, oldest first, at most 50.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public required MailParty From { get; init; }

    /// <summary>Where answers should go, when that is somebody else.</summary>
    public MailParty? ReplyTo { get; init; }

    /// <summary>To whom.</summary>
    public IReadOnlyList<MailParty> To { get; init; } = [];

    /// <summary>Who else gets it.</summary>
    public IReadOnlyList<MailParty> Cc { get; init; } = [];

    /// <summary>The subject as written.</summary>
    public string Subject { get; init; } = "";

    /// <summary>When its writer says it was sent (UTC); null when missing or impossible (before 1990, or more than a day after it arrived).</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The plain text, made from the HTML when there is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The HTML as sent, not sanitised; null when there is none.</summary>
    public string? Html { get; init; }

    /// <summary>The first words of the newest text, on one line, at most <see cref="MailMessage.PreviewLimit"/> characters.</summary>
    public string Preview { get; init; } = "";

    /// <summary>Its parts that are files, in order.</summary>
    public IReadOnlyList<MailPart> Attachments { get; init; } = [];

    /// <summary>The calendar object that it carries (RFC 5545, RFC 6047), as text of at most 1 MB; null when there is none.</summary>
    public string? Invitation { get; init; }

    /// <summary>Whether it carries a calendar invitation.</summary>
    public bool HasInvitation => Invitation is not null;

    /// <summary>Whether it went to many: a newsletter, a job alert, a mailing list (RFC 2369's List-Unsubscribe, RFC 2919's List-Id, Precedence: bulk).</summary>
    public bool IsBulk { get; init; }

    /// <summary>Whether a machine answered: an absence notice, a delivery report (RFC 3834's Auto-Submitted, RFC 3464).</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Labels that an export wrote into the mail itself (X-Gmail-Labels of Google Takeout).</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Why it could not be read, in a sentence; null for readable mail.</summary>
    public string? QuarantinedBecause { get; init; }
}

/// <summary>A part of a mail that is a file: its place among the parts, name, media type as told, bytes, whether it stands inside the text, and its Content-ID if any.</summary>
public sealed record MailPart(int Index, string Name, string MediaType, long Size, bool IsInline, string? ContentId);
