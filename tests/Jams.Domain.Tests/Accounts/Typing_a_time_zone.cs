using Jams.Domain.Accounts;

namespace Jams.Domain.Tests.Accounts;

public sealed class Typing_a_time_zone
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData(" europe/berlin ", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("utc", "UTC")]
    public void Finds_it_by_name_or_city(string typed, string id) => ZoneName.Read(typed).Value!.Id.ShouldBe(id);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Takes_nothing_as_what_the_browser_says(string? typed) => ZoneName.Read(typed).Value.ShouldBeNull();

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("Europe/Atlantis")]
    [InlineData("../../etc/passwd")]
    [InlineData("a very long name that no zone has and that nobody would ever type by hand")]
    public void Refuses_what_is_none(string typed) => ZoneName.Read(typed).Failure.ShouldBe(SettingsFailures.Zone);

    [Fact]
    public void Lists_only_zones_it_finds_again() =>
        ZoneName.All.ShouldAllBe(zone => ZoneName.Read(zone.Id).Value == zone);
}
