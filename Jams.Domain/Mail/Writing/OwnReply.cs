using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Writing;

/// <summary>An answer that the person wrote to be used again.</summary>
[Index(nameof(UserId), nameof(Name))]
public sealed class OwnReply : OwnedDocument
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 80;

    /// <summary>Longest text, in characters.</summary>
    public const int TextLimit = 10_000;

    /// <summary>Most answers of a person.</summary>
    public const int Most = 100;

    private OwnReply() { }

    /// <summary>What the person calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text, with places to fill (<see cref="Placeholders"/>).</summary>
    [Protected]
    public string Text { get; private set; } = "";

    /// <summary>A new one.</summary>
    public static OwnReply Of(string userId, string name, string text) => new() { UserId = userId, Name = name, Text = text };

    /// <summary>Another name and text.</summary>
    public void Change(string name, string text) => (Name, Text) = (name, text);
}
