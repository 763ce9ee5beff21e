namespace Jams.Domain.Mail.Findings;

/// <summary>Who decided what a mail is.</summary>
public enum FindingMethod
{
    /// <summary>A rule that leaves no doubt: a calendar invitation, a mark of the sending system, words that can mean only one thing.</summary>
    Rules,
    /// <summary>The model that comes with JAMS.</summary>
    Model,
    /// <summary>An AI that was asked because the local means were unsure.</summary>
    Ai,
    /// <summary>The person, by correcting this mail or one like it.</summary>
    Person,
}
