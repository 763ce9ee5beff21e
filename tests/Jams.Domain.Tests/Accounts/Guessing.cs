using Jams.Domain.Accounts;

namespace Jams.Domain.Tests.Accounts;

public sealed class Guessing
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Has_five_tries_and_then_a_pause_of_fifteen_minutes()
    {
        var tries = Tries.None("id");

        Enumerable.Range(0, 5).Select(_ => tries.Take(Now)).ShouldBe([4, 3, 2, 1, 0]);
        tries.PauseLeft(Now).ShouldBe(15);
        tries.PauseLeft(Now.AddMinutes(14.5)).ShouldBe(1);
        tries.PauseLeft(Now.AddMinutes(15)).ShouldBe(0);
        tries.Take(Now.AddMinutes(15)).ShouldBe(4);
    }

    [Fact]
    public void Begins_anew_after_a_quarter_of_an_hour_without_a_try()
    {
        var tries = Tries.None("id");
        tries.Take(Now);
        tries.Take(Now.AddMinutes(14));

        tries.Take(Now.AddMinutes(28)).ShouldBe(2);
        tries.Take(Now.AddMinutes(43)).ShouldBe(4);
    }

    [Fact]
    public void Leaves_no_address_behind() => Tries.IdOf("password", "ines@achterberg.example").ShouldNotContain("ines");
}
