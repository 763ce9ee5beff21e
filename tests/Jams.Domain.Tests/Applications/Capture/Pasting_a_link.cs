using Jams.Domain.Applications.Capture;

namespace Jams.Domain.Tests.Applications.Capture;

public sealed class Pasting_a_link
{
    [Theory]
    [InlineData("https://boards.greenhouse.io/kestrel-freight/jobs/4432109", "Greenhouse", "Kestrel Freight", null)]
    [InlineData("https://jobs.lever.co/tidewater-robotics/2b1f-4c", "Lever", "Tidewater Robotics", null)]
    [InlineData("https://jobs.ashbyhq.com/Quillmark/3f0c2a51", "Ashby", "Quillmark", null)]
    [InlineData("https://nordlicht.jobs.personio.de/job/118", "Personio", "Nordlicht", null)]
    [InlineData("https://www.linkedin.com/jobs/view/platform-engineer-at-kestrel-freight-3781234567", "LinkedIn", "Kestrel Freight", "Platform Engineer")]
    [InlineData("https://de.indeed.com/viewjob?jk=abc", "Indeed", null, null)]
    [InlineData("kestrel.example/careers/12", null, null, null)]
    public void Tells_what_the_address_tells(string link, string? board, string? company, string? role)
    {
        var posting = Pasted.Read(link);

        posting.IsOnlyLink.ShouldBeTrue();
        posting.Text.ShouldBeNull();
        (posting.Board?.Value).ShouldBe(board);
        (posting.Company?.Value).ShouldBe(company);
        (posting.Role?.Value).ShouldBe(role);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void Takes_other_schemes_for_text(string text) => Pasted.Read(text).Link.ShouldBeNull();

    [Fact]
    public void Beside_the_text_decides_and_says_what_the_text_does_not()
    {
        var posting = ReadPosting.Run(" https://jobs.lever.co/kestrel-freight/2b1f?utm_source=x ", "Platform Engineer (m/w/d)\n\nYou keep our containers moving. https://elsewhere.example/other", Pasted.Today).Value;

        posting.Role!.Value.ShouldBe("Platform Engineer (m/w/d)");
        posting.Link.ShouldBe(new Found<string>("https://jobs.lever.co/kestrel-freight/2b1f?utm_source=x", FoundIn.Link));
        (posting.Company!.Value, posting.Company.In).ShouldBe(("Kestrel Freight", FoundIn.Link));
        posting.IsOnlyLink.ShouldBeFalse();
    }

    [Fact]
    public void Or_text_may_be_missing_but_not_both()
    {
        ReadPosting.Run("https://example.org/jobs/1", " ", Pasted.Today).Value.IsOnlyLink.ShouldBeTrue();
        ReadPosting.Run(" ", "Platform Engineer at Kestrel Freight", Pasted.Today).Value.Role!.Value.ShouldBe("Platform Engineer");
        ReadPosting.Run(null, null, Pasted.Today).Failure.ShouldBe(CaptureFailures.Nothing);
        ReadPosting.Run("javascript:alert(1)", "Platform Engineer", Pasted.Today).Failure.ShouldBe(CaptureFailures.NoLink);
    }
}
