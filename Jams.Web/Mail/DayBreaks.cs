using System.Globalization;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Mail;

/// <summary>Headings between the rows of a list, and the times beside them, as this person reads them.</summary>
public sealed class DayBreaks(RoomView view, PersonTime time, IStringLocalizer words)
{
    private readonly DateOnly _today = time.Today;

    /// <summary>The heading a row stands under.</summary>
    public string Heading(MailThread thread)
    {
        if (view.PriorityFirst && thread.Weight == 3)
            return words["Pinned"];
        if (view.PriorityFirst && thread.Weight == 2)
            return words["Needs an answer"];
        var day = Day(time.DayOf(MailFilter.StandsAt(thread, view.Query.Place)));
        return view.PriorityFirst && thread.Weight == 0 ? words["Other mail: {0}", day] : day;
    }

    /// <summary>The time beside a row: the hour today, the weekday this week, else the date.</summary>
    public string Time(MailThread thread)
    {
        var at = MailFilter.StandsAt(thread, view.Query.Place);
        if (view.Query.Place == MailPlace.Snoozed)
            return time.Moment(at);
        var day = time.DayOf(at);
        return (_today.DayNumber - day.DayNumber) switch
        {
            0 => time.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture),
            > 0 and < 7 => day.ToString("ddd", CultureInfo.CurrentCulture),
            _ => time.ShortDay(day),
        };
    }

    private string Day(DateOnly day)
    {
        var monday = _today.AddDays(-(((int)_today.DayOfWeek + 6) % 7));
        return (_today.DayNumber - day.DayNumber) switch
        {
            0 => words["Today"],
            1 => words["Yesterday"],
            -1 => words["Tomorrow"],
            < 0 => words["Later"],
            _ when day >= monday => words["This week"],
            _ when day >= monday.AddDays(-7) => words["Last week"],
            _ when day.Year == _today.Year => day.ToString("MMMM", CultureInfo.CurrentCulture),
            _ => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        };
    }
}
