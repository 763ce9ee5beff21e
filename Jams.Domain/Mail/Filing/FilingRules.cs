using Jams.Domain.Applications;
using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Filing;

/// <summary>What a person wants mail to do to their applications, and after how many days to be reminded of mail that waits. Its id is the person's; without one the defaults hold.</summary>
public sealed class FilingRules : OwnedDocument
{
    /// <summary>Most days until a reminder.</summary>
    public const int DaysLimit = 90;

    private FilingRules() { }

    /// <summary>When a firm confirms that it has an application: to a stage of what was sent.</summary>
    public FilingHabit Confirmations { get; private set; } = FilingHabit.AtOnce;

    /// <summary>When a firm invites, or asks for times: to a stage of talking.</summary>
    public FilingHabit Invitations { get; private set; } = FilingHabit.AtOnce;

    /// <summary>When a firm offers the job.</summary>
    public FilingHabit Offers { get; private set; } = FilingHabit.AskFirst;

    /// <summary>When a firm says no.</summary>
    public FilingHabit Rejections { get; private set; } = FilingHabit.AskFirst;

    /// <summary>Whether an application is added without asking when a firm that is named without doubt confirms one that is not known yet.</summary>
    public bool AddUnknown { get; private set; }

    /// <summary>Days until a reminder of mail the person has not answered; 0 = never.</summary>
    public int MineAfterDays { get; private set; } = 2;

    /// <summary>Days until a reminder of mail nobody has answered the person; 0 = never.</summary>
    public int TheirsAfterDays { get; private set; } = 7;

    /// <summary>The rules everybody begins with.</summary>
    public static FilingRules Default(string userId) => new() { Id = userId, UserId = userId };

    /// <summary>What to do when a mail leads to a stage of this kind.</summary>
    public FilingHabit For(StageKind to) => to switch
    {
        StageKind.Applied => Confirmations,
        StageKind.Interviewing => Invitations,
        StageKind.Offer or StageKind.Accepted => Offers,
        _ => Rejections,
    };

    /// <summary>Other habits. Fails when one does not exist.</summary>
    public Result Follow(FilingHabit confirmations, FilingHabit invitations, FilingHabit offers, FilingHabit rejections, bool addUnknown)
    {
        if (new[] { confirmations, invitations, offers, rejections }.Any(habit => !Enum.IsDefined(habit)))
            return FilingFailures.Habit;
        (Confirmations, Invitations, Offers, Rejections, AddUnknown) = (confirmations, invitations, offers, rejections, addUnknown);
        return Result.Ok;
    }

    /// <summary>Other days until reminders. Fails below 0 and above <see cref="DaysLimit"/>.</summary>
    public Result Remind(int mineAfterDays, int theirsAfterDays)
    {
        if (mineAfterDays is < 0 or > DaysLimit)
            return FilingFailures.Days.For(nameof(MineAfterDays));
        if (theirsAfterDays is < 0 or > DaysLimit)
            return FilingFailures.Days.For(nameof(TheirsAfterDays));
        (MineAfterDays, TheirsAfterDays) = (mineAfterDays, theirsAfterDays);
        return Result.Ok;
    }
}
