using Jams.Domain.Mail.Filing;

namespace Jams.Domain.Tests.Mail.Filing;

public sealed class Who_could_be_a_contact
{
    [Theory]
    [InlineData("Niamh Delacroix", "Niamh@Oakhurst.example", "Niamh Delacroix")]
    [InlineData("Dr. Aylin Sarıkaya-Brandt", "a.s@oakhurst.example", "Dr. Aylin Sarıkaya-Brandt")]
    [InlineData("Niamh Delacroix at Oakhurst Mutual", "niamh@oakhurst.example", "Niamh Delacroix")]
    public void Is_a_person_with_an_address(string name, string address, string shown)
    {
        var offer = ContactOffer.Of(name, address, "Oakhurst Mutual").ShouldNotBeNull();

        (offer.Name, offer.Address).ShouldBe((shown, address.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("Oakhurst Mutual", "jobs@oakhurst.example")]
    [InlineData("Hiring Team", "jobs@oakhurst.example")]
    [InlineData("Niamh Delacroix", "no-reply@oakhurst.example")]
    [InlineData("Niamh Delacroix", "niamh.123@greenhouse.io")]
    [InlineData("Niamh", "niamh@oakhurst.example")]
    [InlineData("", "niamh@oakhurst.example")]
    [InlineData("Niamh Delacroix", "not an address")]
    [InlineData("<script>alert(1)</script> Delacroix", "niamh@oakhurst.example")]
    public void Is_no_department_machine_or_firm(string name, string address) => ContactOffer.Of(name, address, "Oakhurst Mutual").ShouldBeNull();
}
