namespace Jams.Domain.Mail.Reading.Html;

/// <summary>A mail's HTML made harmless.</summary>
/// <param name="Html">What may stand in the body of the frame's document; nothing in it runs, loads from elsewhere or asks for anything.</param>
/// <param name="Styles">The mail's own style sheet, of allowed rules only; may be empty.</param>
/// <param name="Held">How many different remote pictures are held back, trackers left out.</param>
/// <param name="Trackers">Who would have been told that the mail was opened, by name or host, each once; never loaded.</param>
/// <param name="TrackerCount">How many such pictures there are.</param>
/// <param name="HasColours">Whether the mail brings colours of its own: then it needs the paper it was made for.</param>
/// <param name="Height">About how high it will be in a frame of a letter's width, in CSS pixels.</param>
public sealed record SafeMail(string Html, string Styles, int Held, IReadOnlyList<string> Trackers, int TrackerCount, bool HasColours, int Height);

/// <summary>A picture inside a mail: its place among the parts and its Content-ID.</summary>
public interface IMailPictures
{
    /// <summary>Where this part of the mail (by its Content-ID, without angle brackets) can be loaded from; null when there is none.</summary>
    string? Inline(string contentId);

    /// <summary>Where this remote picture can be loaded through the server; null when remote pictures are held back.</summary>
    string? Remote(string address);
}
