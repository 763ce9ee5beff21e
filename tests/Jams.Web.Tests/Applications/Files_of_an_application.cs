using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Applications;

public sealed partial class Files_of_an_application(SharedServer shared)
{
    private static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n" + new string('x', 5000));

    [Fact]
    public async Task Come_back_as_they_were_and_only_as_a_download()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");

        (await ines.Upload($"/applications/{id}/files", "../Lebenslauf Müller.exe", Pdf)).StatusCode.ShouldBe(HttpStatusCode.Found);
        var page = await ines.Read($"/applications/{id}");
        page.ShouldContain("Resume");
        using var file = await ines.Get(FileLink().Match(page).Value);

        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Lebenslauf Müller.exe.pdf");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task Are_told_apart_by_their_bytes()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");

        using var refused = await ines.Upload($"/applications/{id}/files", "resume.pdf", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0]);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("none of the kinds of files that can be kept here");
    }

    [Theory]
    [InlineData(20 * 1024 * 1024 + 1, HttpStatusCode.UnprocessableEntity)]
    [InlineData(20 * 1024 * 1024, HttpStatusCode.Found)]
    public async Task May_have_twenty_megabytes(int size, HttpStatusCode status)
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        var bytes = new byte[size];
        Pdf.CopyTo(bytes, 0);

        (await ines.Upload($"/applications/{id}/files", "resume.pdf", bytes)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Far_too_large_are_refused_before_they_are_read()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");

        using var refused = await ines.Upload($"/applications/{id}/files", "resume.pdf", new byte[24 * 1024 * 1024]);

        ((int)refused.StatusCode).ShouldBeOneOf(400, 413);
    }

    [Fact]
    public async Task Go_when_they_are_deleted()
    {
        using var ines = await Visitor.To(shared);
        var id = await ines.Add("Kestrel Freight", "Platform Engineer");
        await ines.Upload($"/applications/{id}/files", "resume.pdf", Pdf);
        var link = FileLink().Match(await ines.Read($"/applications/{id}")).Value;

        (await ines.Post($"{link}?handler=Delete")).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await ines.Get(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ines.Read($"/applications/{id}")).ShouldContain("Deleted the file");
    }

    [GeneratedRegex("/applications/[0-9a-f]{32}/files/[0-9a-f]{32}")]
    private static partial Regex FileLink();
}
