using Jams.Domain.Mail.Findings;

namespace Jams.Classify;

/// <summary>A mail of which the truth is known, and what classification said of it.</summary>
/// <param name="Name">Where it comes from: a phrase set, a file.</param>
/// <param name="Language">Its language, as far as known.</param>
/// <param name="Truths">What it is; any of them counts as right, the first is the one it is counted under.</param>
/// <param name="Mail">The mail.</param>
/// <param name="Found">What classification said.</param>
/// <param name="Facts">What it names.</param>
internal sealed record Measured(string Name, string Language, IReadOnlyList<MailCategory> Truths, MailText Mail, Classification Found, Truth Facts)
{
    public bool IsRight => Truths.Contains(Found.Category);

    public MailCategory Truth => IsRight ? Found.Category : Truths[0];
}

/// <summary>The facts a mail names; null where it names none, or nobody has written down which.</summary>
internal sealed record Truth(string? Company, string? Role, string? Time);
