namespace Jams.Domain.Mail.Findings;

/// <summary>What a mail means, how sure that is, and why.</summary>
public sealed record Classification
{
    /// <summary>From here on an answer may change an application without asking, as far as the person allows it: measured to be right in at least 99.5 of 100.</summary>
    public const double SureFrom = 0.9;

    /// <summary>What it means.</summary>
    public required MailCategory Category { get; init; }

    /// <summary>How likely that is right, 0 to 1; calibrated on mail of senders and wordings that the model has not learned from.</summary>
    public required double Confidence { get; init; }

    /// <summary>Who decided.</summary>
    public required FindingMethod Method { get; init; }

    /// <summary>The words that weighed most; empty only for a mail without words.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>How likely each category is, counted as <see cref="MailCategory"/> counts; they sum to one.</summary>
    public IReadOnlyList<double> Probabilities { get; init; } = [];

    /// <summary>What else it says.</summary>
    public MailFacts Facts { get; init; } = MailFacts.None;

    /// <summary>Whether somebody better should be asked: an AI, or the person.</summary>
    public bool IsUnsure => Confidence < SureFrom;
}
