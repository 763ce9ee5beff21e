namespace Jams.Domain.Accounts;

/// <summary>Saves what a person is called, their time zone and their language.</summary>
public sealed class SaveProfile(ChangeOwnAccount change)
{
    /// <summary>
    /// <paramref name="timeZone"/> is as typed, see <see cref="ZoneName.Read"/>; empty = as the browser says. Fails with <see cref="AccountFailures.Name"/>,
    /// <see cref="SettingsFailures.Zone"/> or <see cref="AccountFailures.Choice"/>; then nothing is saved.
    /// </summary>
    public async Task<Result<Account>> Run(string userId, string? name, string? timeZone, string? language, CancellationToken stop = default)
    {
        var zone = ZoneName.Read(timeZone);
        return zone.Failure is { } unknown ? unknown : await change.Run(userId, account => Save(account, name, zone.Value?.Id, language ?? ""), stop);
    }

    private static Result Save(Account account, string? name, string? zone, string language)
    {
        var look = account.Preferences;
        var wanted = Preferences.Of(language, look.Theme, look.Density, zone, look.Shortcuts);
        if (wanted.Failure is { } refused)
            return refused;
        var renamed = account.Rename(name);
        if (renamed.IsOk)
            account.Prefer(wanted.Value);
        return renamed;
    }
}
