using System.Text;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing.Asking;

/// <summary>Holds an AI's answer against the mail: what it quotes must stand there.</summary>
internal static class CheckAnswer
{
    /// <summary>How sure an answer counts, however sure the AI says it is: what models say of themselves is not how often they are right. Too little to move anything.</summary>
    public const double Confidence = 0.8;

    private const int ShortestQuote = 8;

    /// <summary>What is wrong with it, in words for the AI; null when nothing is.</summary>
    public static string? Problem(MailAnswer answer, MailText mail)
    {
        if (!Enum.IsDefined(answer.Meaning))
            return "The meaning is none of the list.";
        if (answer.Meaning == MailCategory.Other)
            return null;
        return Find(answer.Quote, mail) is null ? "The quote does not stand in the mail like that, or is too short. Copy the words exactly." : null;
    }

    /// <summary>Where the quote stands, in its newest text or its subject, white space apart; null when it does not.</summary>
    public static Evidence? Find(string quote, MailText mail)
    {
        var wanted = Spaced(quote, out _).Trim();
        if (wanted.Length < ShortestQuote)
            return null;
        foreach (var part in mail.Parts.Where(part => part.Kind == MailPartKind.Newest))
            if (In(mail.Body.Substring(part.Start, part.Length), wanted) is var (start, length))
                return new Evidence(Short(mail.Body.Substring(part.Start + start, length)), EvidencePlace.Body, part.Start + start);
        return In(mail.Subject, wanted) is var (at, many) ? new Evidence(Short(mail.Subject.Substring(at, many)), EvidencePlace.Subject, at) : null;
    }

    /// <summary>What the local means found and what the AI says, together. The AI counts when it agrees, which makes both surer, or when it is surer;
    /// either way it says that an AI was asked, so that nothing ends because of it by itself. Null = what was found stays.</summary>
    public static Classification? Together(Classification found, MailAnswer answer, MailText mail)
    {
        var facts = found.Facts with { Company = found.Facts.Company ?? Said(answer.Company, mail), Role = found.Facts.Role ?? Said(answer.Role, mail) };
        if (answer.Meaning == found.Category)
            return found with { Confidence = 1 - (1 - found.Confidence) * (1 - Confidence), Method = FindingMethod.Ai, Facts = facts, Evidence = found.Evidence.Count > 0 ? found.Evidence : Quoted(answer, mail) };
        return found.Confidence >= Confidence ? null : found with { Category = answer.Meaning, Confidence = Confidence, Method = FindingMethod.Ai, Facts = facts, Evidence = Quoted(answer, mail) };
    }

    private static IReadOnlyList<Evidence> Quoted(MailAnswer answer, MailText mail) => Find(answer.Quote, mail) is { } evidence ? [evidence] : [];

    private static Said<string>? Said(string? name, MailText mail)
    {
        if (name?.Trim() is not { Length: > 1 and < 120 } wanted)
            return null;
        var inBody = mail.Body.IndexOf(wanted, StringComparison.Ordinal);
        if (inBody >= 0)
            return new Said<string>(wanted, new Evidence(wanted, EvidencePlace.Body, inBody));
        return mail.Subject.IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var at ? new Said<string>(wanted, new Evidence(wanted, EvidencePlace.Subject, at)) : null;
    }

    private static (int Start, int Length)? In(string text, string wanted)
    {
        var at = Spaced(text, out var origins).IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : (origins[at], origins[at + wanted.Length - 1] - origins[at] + 1);
    }

    // Runs of white space as one space, with where each character comes from.
    private static string Spaced(string text, out List<int> origins)
    {
        var (spaced, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            var space = char.IsWhiteSpace(text[i]);
            if (space && spaced.Length > 0 && spaced[^1] == ' ')
                continue;
            spaced.Append(space ? ' ' : text[i]);
            places.Add(i);
        }
        origins = places;
        return spaced.ToString();
    }

    private static string Short(string words) => words.Length > Evidence.Limit ? words[..Evidence.Limit] : words;
}
