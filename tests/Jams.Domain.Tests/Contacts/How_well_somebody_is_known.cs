using Jams.Domain.Contacts;

namespace Jams.Domain.Tests.Contacts;

public sealed class How_well_somebody_is_known
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(0)]
    [InlineData(0, 1000)]
    [InlineData(2, 0)]
    [InlineData(2, 80)]
    [InlineData(1, 200)]
    [InlineData(3, 1, 20)]
    [InlineData(4, 1, 8, 15, 22)]
    public void Comes_from_how_often_and_how_lately_they_were_in_touch(int strength, params int[] daysAgo) =>
        RelationshipStrength.Of(daysAgo.Select(days => Today.AddDays(-days)), Today).ShouldBe(strength);

    [Fact]
    public void Is_what_the_person_says_when_they_say_it()
    {
        var contact = Contact.Add("ines", null, new() { Name = "Femke", Strength = 4 }, default).Value;

        contact.Strength(Today).ShouldBe(4);
        contact.Edit(null, new() { Name = "Femke", Strength = 5 }, default).IsOk.ShouldBeFalse();
    }

    [Fact]
    public void Ends_a_contact_that_was_due()
    {
        var contact = Contact.Add("ines", null, new() { Name = "Femke", NextContactOn = Today }, default).Value;

        contact.InTouch(Today, default);

        contact.NextContactOn.ShouldBeNull();
        contact.LastContactOn.ShouldBe(Today);
    }
}
