using Jams.Domain.Contacts;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Contacts;

/// <summary>What the pages of contacts call things. The words are English keys of translations.</summary>
public static class ContactWords
{
    private const int Lately = 90;

    private static readonly HtmlString[] Shapes = [.. Enumerable.Range(0, 5).Select(Shape)];

    public static string Of(TouchKind kind) => kind switch
    {
        TouchKind.Called => "Called",
        TouchKind.Met => "Met",
        TouchKind.Mailed => "Mailed",
        _ => "Messaged",
    };

    public static string Icon(TouchKind kind) => kind switch
    {
        TouchKind.Called => "phone",
        TouchKind.Met => "handshake",
        TouchKind.Mailed => "mail",
        _ => "message-square",
    };

    /// <summary>How close two people are, 0–4.</summary>
    public static string Strength(int strength) => strength switch { 0 => "Not in touch", 1 => "Slight", 2 => "Acquainted", 3 => "Good", _ => "Very close" };

    /// <summary>The same as a shape: four dots, filled as far as they are close.</summary>
    public static HtmlString Dots(int strength) => Shapes[strength];

    /// <summary>Why the strength is what it is.</summary>
    public static string Reason(this IStringLocalizer words, Contact contact, DateOnly today)
    {
        if (contact.StrengthSet is not null)
            return words["You set this. The days in touch would say: {0}.", words[Strength(RelationshipStrength.Of(contact.ContactDays, today))].Value];
        if (contact.LastContactOn is not { } last)
            return words["No contact is written down yet."];
        var days = contact.ContactDays.Count(day => day > today.AddDays(-Lately));
        return days == 0
            ? words["The last contact is {0} days ago; each one counts half after {1} days.", today.DayNumber - last.DayNumber, Lately]
            : words.Count(days, "In touch on {0} day within {1} days.", "In touch on {0} days within {1} days.", Lately);
    }

    /// <summary>What a list says about the next contact: look and words; null when none is set.</summary>
    public static (string Look, string Text)? Due(this IStringLocalizer words, Contact contact, PersonTime time)
    {
        if (contact.NextContactOn is not { } next)
            return null;
        var late = time.Today.DayNumber - next.DayNumber;
        return late switch
        {
            > 0 => ("is-bad", words.Count(late, "{0} day overdue", "{0} days overdue")),
            0 => ("is-warn", words["due today"]),
            _ => ("", words["next {0}", time.Day(next)]),
        };
    }

    /// <summary>What a telephone dials for a number as it is written; null when nothing is left of it (RFC 3966 allows digits after an optional plus).</summary>
    public static string? Dial(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : phone.TrimStart().StartsWith('+') ? "+" + digits : digits;
    }

    private static HtmlString Shape(int strength) => new("<svg class=\"strength\" viewBox=\"0 0 38 8\" aria-hidden=\"true\">"
        + string.Concat(Enumerable.Range(0, 4).Select(dot => $"<circle{(dot < strength ? "" : " class=\"off\"")} cx=\"{4 + 10 * dot}\" cy=\"4\" r=\"3\"/>")) + "</svg>");
}
