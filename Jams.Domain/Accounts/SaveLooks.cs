namespace Jams.Domain.Accounts;

/// <summary>Saves how the pages look to a person and whether single keys do things.</summary>
public sealed class SaveLooks(ChangeOwnAccount change)
{
    /// <summary>Fails with <see cref="AccountFailures.Choice"/> for a theme or density that does not exist.</summary>
    public Task<Result<Account>> Run(string userId, string? theme, string? density, bool shortcuts, CancellationToken stop = default) =>
        change.Run(userId, account => Save(account, theme ?? "", density ?? "", shortcuts), stop);

    private static Result Save(Account account, string theme, string density, bool shortcuts)
    {
        var wanted = Preferences.Of(account.Preferences.Language, theme, density, account.Preferences.TimeZone, shortcuts);
        if (wanted.IsOk)
            account.Prefer(wanted.Value);
        return wanted.Match<Result>(failure => failure, _ => Result.Ok);
    }
}
