using Jams.Domain;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Shell;

/// <summary>What pages say with the localizer beyond plain sentences.</summary>
public static class Wording
{
    /// <summary>The text for a number of things; {0} is the number. The plural text is the key of the translation.</summary>
    public static string Count(this IStringLocalizer words, long count, string one, string other, params object[] more) =>
        ((Words)words).Count(count, one, other, more);

    /// <summary>A failure in the person's language.</summary>
    public static string Say(this IStringLocalizer words, Failure failure) => words[failure.Sentence, [.. failure.Args]];
}
