using CsCheck;
using Jams.Domain.Mail;

namespace Jams.Domain.Tests.Mail;

public sealed class Waiting_for_another_try
{
    [Fact]
    public void Takes_longer_each_time_but_never_more_than_a_fifth_over_six_hours() =>
        Gen.Select(Gen.Int[1, 30], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((tries, early, late) =>
        {
            var pause = Backoff.After(tries, early);
            pause.ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromHours(7.2));
            if (pause < TimeSpan.FromHours(6))
                Backoff.After(tries + 1, late).ShouldBeGreaterThan(pause);
        });

    [Fact]
    public void Begins_with_a_minute() => Backoff.After(1, 0).ShouldBe(TimeSpan.FromMinutes(1));
}
