using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Reading;

/// <summary>A word of the person's own that threads can carry. It is known here only, not in the mailboxes.</summary>
[Index(nameof(UserId))]
public sealed class MailLabel : OwnedDocument
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 40;

    /// <summary>Most labels of a person.</summary>
    public const int Most = 60;

    private MailLabel() { }

    /// <summary>The name as written.</summary>
    [Protected]
    public string Name { get; private set; } = "";

    /// <summary>Its hue.</summary>
    public StageHue Hue { get; private set; }

    /// <summary>A label.</summary>
    public static MailLabel Of(string userId, string name, StageHue hue) => new() { UserId = userId, Name = name, Hue = hue };

    /// <summary>Another name and hue.</summary>
    public void Change(string name, StageHue hue) => (Name, Hue) = (name, hue);
}
