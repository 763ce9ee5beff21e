namespace Jams.Domain.Mail.Findings.Cues;

/// <summary>How a phrase stands in its sentence.</summary>
internal enum CueTurn
{
    /// <summary>Plainly.</summary>
    Plain,
    /// <summary>Under a condition: "if your profile matches, we will invite you".</summary>
    If,
    /// <summary>Denied: "we are not able to offer you".</summary>
    Not,
}

/// <summary>A phrase that was found: words <paramref name="From"/> to before <paramref name="To"/>.</summary>
internal readonly record struct CueMatch(CueGroup Group, CueTurn Turn, int From, int To);
