using System.Collections.Frozen;

namespace Jams.Domain.Mail.Writing;

/// <summary>Whether a mail is German or English, by its commonest words.</summary>
public static class MailLanguage
{
    private static readonly FrozenSet<string> German = Words("und der die das ist nicht wir sie ihr ihre ihnen für mit von zu auf ein eine einen im am bei vielen dank freundlichen grüßen sehr geehrte geehrter bitte ich haben wird uns");
    private static readonly FrozenSet<string> English = Words("the and is not we you your for with of to on a an in at thank thanks best regards dear please i have will us our this that are");

    /// <summary>"de" or "en"; <paramref name="otherwise"/> when neither stands out.</summary>
    public static string Of(string text, string otherwise = "en")
    {
        var (german, english) = (0, 0);
        foreach (var word in (text.Length > 4000 ? text[..4000] : text).ToLowerInvariant().Split([' ', '\n', '\r', '\t', ',', '.', ';', ':', '!', '?'], StringSplitOptions.RemoveEmptyEntries))
        {
            german += German.Contains(word) ? 1 : 0;
            english += English.Contains(word) ? 1 : 0;
        }
        return german == english ? otherwise : german > english ? "de" : "en";
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
