using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Reading.Acts;

namespace Jams.Domain.Tests.Mail.Reading;

public sealed class Choosing_when_mail_comes_back
{
    [Fact]
    public void Goes_by_the_clocks_of_the_person()
    {
        // Wednesday, 10:10 in Berlin.
        var times = SnoozeTimes.At(At("2026-11-25T09:10Z"), MailDesk.Berlin);

        times.LaterToday.ShouldBe(At("2026-11-25T12:15Z"));
        times.Tomorrow.ShouldBe(At("2026-11-26T07:00Z"));
        times.NextWeek.ShouldBe(At("2026-11-30T07:00Z"));
    }

    [Fact]
    public void Leaves_later_today_out_at_night() => SnoozeTimes.At(At("2026-11-25T19:30Z"), MailDesk.Berlin).LaterToday.ShouldBeNull();

    [Fact]
    public void Means_the_next_Monday_on_a_Monday() => SnoozeTimes.At(At("2026-11-23T09:00Z"), MailDesk.Berlin).NextWeek.ShouldBe(At("2026-11-30T07:00Z"));

    [Fact]
    public void Stays_at_eight_when_the_clocks_change_in_between()
    {
        // The Saturdays before 25 October (back) and 28 March (forward).
        SnoozeTimes.At(At("2026-10-24T10:00Z"), MailDesk.Berlin).Tomorrow.ShouldBe(At("2026-10-25T07:00Z"));
        SnoozeTimes.At(At("2027-03-27T10:00Z"), MailDesk.Berlin).Tomorrow.ShouldBe(At("2027-03-28T06:00Z"));
    }

    [Fact]
    public void Counts_three_hours_as_three_hours_over_the_change() => SnoozeTimes.At(At("2026-10-25T00:00Z"), MailDesk.Berlin).LaterToday.ShouldBe(At("2026-10-25T03:00Z"));

    [Fact]
    public void Takes_the_first_instant_after_a_gap_and_the_first_of_two()
    {
        SnoozeTimes.On(new(2027, 3, 28), new(2, 30), MailDesk.Berlin).ShouldBe(At("2027-03-28T01:00Z"));
        SnoozeTimes.On(new(2026, 10, 25), new(2, 30), MailDesk.Berlin).ShouldBe(At("2026-10-25T00:30Z"));
        SnoozeTimes.On(new(2026, 4, 5), new(1, 45), TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe")).ShouldBe(At("2026-04-04T14:45Z"));
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class Snoozing_a_thread
{
    [Fact]
    public async Task Brings_it_back_at_its_time_on_top_of_newer_mail()
    {
        await using var desk = await MailDesk.Open();
        var old = await desk.Arrives("old", subject: "Old", hoursAgo: 50);
        var until = desk.Clock.GetUtcNow().AddHours(3);
        (await Snooze(desk, old, until)).IsOk.ShouldBeTrue();
        await desk.Arrives("new", subject: "New", hoursAgo: 1);
        (await desk.Subjects(priority: false)).ShouldBe(["New"]);
        (await desk.Subjects(new MailFilter { Place = MailPlace.Snoozed })).ShouldBe(["Old"]);

        (await desk.Get<WakeSnoozed>().Run()).ShouldBe(0);
        desk.Clock.Advance(TimeSpan.FromHours(3));
        (await desk.Get<WakeSnoozed>().Run()).ShouldBe(1);
        (await desk.Get<WakeSnoozed>().Run()).ShouldBe(0);

        (await desk.Subjects(priority: false)).ShouldBe(["Old", "New"]);
        (await desk.Thread(old)).SnoozedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Ends_when_an_answer_comes()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first", subject: "Plan", hoursAgo: 9);
        await Snooze(desk, thread, desk.Clock.GetUtcNow().AddDays(2));

        await desk.Arrives("second", subject: "Re: Plan", answers: "first", hoursAgo: 0.1);

        (await desk.Thread(thread)).Shelf.ShouldBe(MailShelf.Inbox);
    }

    [Fact]
    public async Task Is_refused_into_the_past_and_beyond_two_years()
    {
        await using var desk = await MailDesk.Open();
        var thread = await desk.Arrives("first");

        (await Snooze(desk, thread, desk.Clock.GetUtcNow())).Failure.ShouldBe(ReadingFailures.Past);
        (await Snooze(desk, thread, desk.Clock.GetUtcNow().AddDays(731))).Failure.ShouldBe(ReadingFailures.TooFar);
        (await desk.Thread(thread)).Shelf.ShouldBe(MailShelf.Inbox);
    }

    private static Task<Result<ThreadsChanged>> Snooze(MailDesk desk, string thread, DateTimeOffset until) =>
        desk.Get<ActOnMail>().Run(MailDesk.Ines, new ThreadSelection([thread]), new ThreadChange(ThreadAct.Snooze, until), MailDesk.Berlin);
}
