using System.Text.Json;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Writing;

/// <summary>Ready answers, by what a mail is, tone and language. They lie beside this class as <c>Replies/en.json</c> and <c>Replies/de.json</c>.</summary>
public static class QuickReplies
{
    private static readonly Dictionary<string, Dictionary<string, Dictionary<string, string>>> Texts = Languages.ToDictionary(language => language, Load);

    /// <summary>The languages there are answers in, two letters each.</summary>
    public static IReadOnlyList<string> Languages => ["en", "de"];

    /// <summary>The answer, with its places (<see cref="Placeholders"/>) as they are.</summary>
    public static string Of(MailCategory? category, ReplyTone tone, string language)
    {
        var texts = Texts[Languages.Contains(language) ? language : "en"];
        var body = texts[(category ?? MailCategory.Other).ToString()][tone.ToString()];
        return $"{{Greeting}}\n\n{body}\n\n{{Closing}}\n{{YourName}}";
    }

    /// <summary>How somebody is greeted; without a name nobody is guessed at.</summary>
    public static string Greeting(ReplyTone tone, string language, string? firstName, string? fullName) => (language, tone) switch
    {
        ("de", ReplyTone.Formal) => fullName is null ? "Sehr geehrte Damen und Herren," : $"Guten Tag {fullName},",
        ("de", ReplyTone.Brief) => fullName is null ? "Guten Tag," : $"Guten Tag {fullName},",
        ("de", _) => firstName is null ? "Guten Tag," : $"Hallo {firstName},",
        (_, ReplyTone.Formal) => fullName is null ? "Dear Sir or Madam," : $"Dear {fullName},",
        _ => firstName is null ? "Hello," : $"Hi {firstName},",
    };

    /// <summary>How a mail ends.</summary>
    public static string Closing(ReplyTone tone, string language) => (language, tone) switch
    {
        ("de", ReplyTone.Formal) => "Mit freundlichen Grüßen",
        ("de", ReplyTone.Brief) => "Viele Grüße",
        ("de", _) => "Herzliche Grüße",
        (_, ReplyTone.Formal) => "Kind regards",
        (_, ReplyTone.Brief) => "Best",
        _ => "Best wishes",
    };

    private static Dictionary<string, Dictionary<string, string>> Load(string language)
    {
        using var file = typeof(QuickReplies).Assembly.GetManifestResourceStream($"Mail/Writing/Replies/{language}.json") ?? throw new InvalidOperationException($"The answers in {language} are not built in.");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!;
    }
}
