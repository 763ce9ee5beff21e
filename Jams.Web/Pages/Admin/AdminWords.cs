using System.Globalization;
using Jams.Domain.Mail;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Admin;

/// <summary>How the admin's pages name things.</summary>
public static class AdminWords
{
    public static string Of(this IStringLocalizer words, MailKind kind) => kind switch
    {
        MailKind.Confirmation => words["Confirm an address"],
        MailKind.AlreadyHere => words["There is an account already"],
        MailKind.NewPassword => words["Set a new password"],
        MailKind.Code => words["Code to sign in"],
        MailKind.Invitation => words["Invitation"],
        MailKind.Notice => words["Safety notice"],
        _ => words["Test mail"],
    };

    /// <summary>"12.4 MB": powers of 1,000, as disks are sold.</summary>
    public static string Size(long bytes)
    {
        string[] units = ["B", "kB", "MB", "GB", "TB"];
        var (value, unit) = ((double)bytes, 0);
        while (value >= 1000 && unit < units.Length - 1)
            (value, unit) = (value / 1000, unit + 1);
        return value.ToString(unit == 0 || value >= 100 ? "0" : "0.0", CultureInfo.CurrentCulture) + " " + units[unit];
    }

    /// <summary>"340 ms", "2.1 s", "3 min".</summary>
    public static string Duration(long milliseconds) => milliseconds switch
    {
        < 1000 => $"{milliseconds} ms",
        < 60_000 => (milliseconds / 1000d).ToString("0.0", CultureInfo.CurrentCulture) + " s",
        _ => $"{milliseconds / 60_000} min",
    };
}
