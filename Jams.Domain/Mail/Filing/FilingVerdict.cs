using Jams.Domain.Applications;
using Jams.Domain.Mail.Findings;

namespace Jams.Domain.Mail.Filing;

/// <summary>Whether a mail moves an application, asks about it, or is only shown.</summary>
public enum FilingVerdict
{
    /// <summary>It is shown.</summary>
    Show,
    /// <summary>The person is asked.</summary>
    Ask,
    /// <summary>The application moves, and one click takes it back.</summary>
    Move,
}

/// <summary>Decides what a mail may do. The only place where that is decided.</summary>
public static class FilingVerdicts
{
    /// <summary>From here on it is worth asking the person.</summary>
    public const double AskFrom = 0.6;

    /// <summary>
    /// <paramref name="isSure"/>: the application is beyond doubt. <paramref name="movedByPerson"/>: the person has put the application where it is after the mail was sent, so they may know better.
    /// </summary>
    public static FilingVerdict Of(FilingRules rules, StageStep step, double confidence, FindingMethod method, bool isSure, bool movedByPerson)
    {
        var habit = rules.For(step.To);
        if (habit == FilingHabit.ShowOnly || confidence < AskFrom)
            return FilingVerdict.Show;
        var mayMove = habit == FilingHabit.AtOnce && confidence >= Classification.SureFrom && isSure && !movedByPerson && !step.IsReopening;
        // What an AI read ends nothing and promises nothing by itself, whatever the person allows: the mail may have told it what to answer.
        return mayMove && (method != FindingMethod.Ai || step.To < StageKind.Offer) ? FilingVerdict.Move : FilingVerdict.Ask;
    }
}
