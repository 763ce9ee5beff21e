using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading.Html;

namespace Jams.Domain.Mail.Reading;

/// <summary>Says where the pictures of a mail can be loaded from.</summary>
public interface IShowPictures
{
    /// <summary>For this mail; <paramref name="remote"/>: whether pictures from elsewhere may be loaded through the server.</summary>
    IMailPictures Of(MailMessage message, ReadableMail read, bool remote);
}

/// <summary>How a letter is shown.</summary>
public enum LetterShape
{
    /// <summary>What suits it: its text where that says everything, else as it was designed.</summary>
    Fitting,
    /// <summary>As text, in any case.</summary>
    Text,
    /// <summary>As it was designed, where it was.</summary>
    Designed,
}

/// <summary>A mail, open.</summary>
/// <param name="Message">What is known of it.</param>
/// <param name="Read">What is in it.</param>
/// <param name="Safe">Its HTML made harmless, to be shown in a frame; null when its text is shown.</param>
/// <param name="HasDesign">Whether it could be shown as it was designed.</param>
/// <param name="Invitation">Its invitation, if it carries one.</param>
/// <param name="ShowsRemote">Whether pictures from elsewhere are shown.</param>
/// <param name="IsTrusted">Whether pictures of this sender are always shown.</param>
public sealed record Letter(MailMessage Message, ReadableMail Read, SafeMail? Safe, bool HasDesign, Invitation? Invitation, bool ShowsRemote, bool IsTrusted);

/// <summary>Opens a mail to be looked at.</summary>
public sealed class SeeLetter(OpenMail open, SeeTrusted trusted, IShowPictures pictures)
{
    /// <summary>Fails when there is no such mail of this person.</summary>
    public async Task<Result<Letter>> Run(string userId, string messageId, LetterShape shape = LetterShape.Fitting, bool showRemote = false, CancellationToken stop = default)
    {
        var opened = await open.Run(userId, messageId, stop);
        if (opened.Failure is { } failure)
            return failure;
        var (message, read) = opened.Value;
        var isTrusted = read.From.Address.Length > 0 && await trusted.Has(userId, read.From.Address, stop);
        var remote = showRemote || isTrusted;
        var safe = read.Html is { Length: > 0 } html ? MakeSafe.Run(html, pictures.Of(message, read, remote)) : null;
        var designed = safe is not null && (shape == LetterShape.Designed || shape == LetterShape.Fitting && NeedsDesign(safe, read));
        return new Letter(message, read, designed ? safe : null, safe is not null, read.Invitation is { } calendar ? Invitation.Read(calendar) : null, remote, isTrusted);
    }

    // A letter that somebody typed reads best in the reader's own type and colours; its text must not be poorer than its HTML, though.
    private static bool NeedsDesign(SafeMail safe, ReadableMail read) =>
        safe.HasColours || safe.Held > 0 || safe.Html.Contains("<table", StringComparison.OrdinalIgnoreCase) || safe.Html.Contains("<img", StringComparison.OrdinalIgnoreCase) || read.Text.Trim().Length == 0
        || Links(safe.Html).Any(link => !read.Text.Contains(link, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Links(string html)
    {
        for (var at = html.IndexOf("href=\"http", StringComparison.Ordinal); at >= 0; at = html.IndexOf("href=\"http", at + 6, StringComparison.Ordinal))
            if (html.IndexOf('"', at + 6) is > 0 and var end)
                yield return System.Net.WebUtility.HtmlDecode(html[(at + 6)..end]).TrimEnd('/');
    }
}
