namespace Jams.Domain.Mail.Filing;

/// <summary>What a person wants, as a form gives it.</summary>
public sealed record WantedFiling(
    FilingHabit Confirmations, FilingHabit Invitations, FilingHabit Offers, FilingHabit Rejections, bool AddUnknown, int MineAfterDays, int TheirsAfterDays);

/// <summary>Saves what a person wants mail to do and when to be reminded. It counts from now on; what was asked or moved before stays.</summary>
public sealed class SaveFilingRules(ChangeFilingRules change)
{
    /// <summary>Fails for a habit that does not exist and for days out of range; nothing is changed then.</summary>
    public Task<Result<FilingRules>> Run(string userId, WantedFiling wanted, CancellationToken stop = default) => change.Run(userId, rules =>
    {
        var followed = rules.Follow(wanted.Confirmations, wanted.Invitations, wanted.Offers, wanted.Rejections, wanted.AddUnknown);
        return followed.IsOk ? rules.Remind(wanted.MineAfterDays, wanted.TheirsAfterDays) : followed;
    }, stop);
}
