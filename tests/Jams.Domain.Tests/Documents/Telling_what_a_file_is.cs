using System.Text;
using Jams.Domain.Documents;

namespace Jams.Domain.Tests.Documents;

public sealed class Telling_what_a_file_is
{
    [Theory]
    [InlineData("%PDF-1.7 …", "application/pdf")]
    [InlineData("PK\u0003\u0004…word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("PK\u0003\u0004…mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text")]
    [InlineData("PK\u0003\u0004…pictures/1.jpg", "application/zip")]
    [InlineData("{\\rtf1\\ansi", "application/rtf")]
    [InlineData("Sehr geehrte Frau Delacroix,\r\n\tgrüße", "text/plain")]
    public void Looks_at_the_first_bytes(string content, string type) =>
        FileType.Sniff(Encoding.UTF8.GetBytes(content), whole: true)!.MediaType.ShouldBe(type);

    [Theory]
    [InlineData("89504E470D0A1A0A0000", "image/png")]
    [InlineData("FFD8FFE000104A464946", "image/jpeg")]
    [InlineData("52494646AABBCCDD57454250", "image/webp")]
    [InlineData("4D5A90000300000004000000", null)]
    [InlineData("7F454C4602010100", null)]
    [InlineData("C328C328", null)]
    [InlineData("", null)]
    public void Takes_only_what_it_knows(string bytes, string? type) =>
        (FileType.Sniff(Convert.FromHexString(bytes), whole: true)?.MediaType).ShouldBe(type);

    [Fact]
    public void Forgives_a_letter_that_was_cut_at_the_end()
    {
        var half = Encoding.UTF8.GetBytes("Grüße 😀")[..^2];

        FileType.Sniff(half, whole: false).ShouldBe(FileType.Text);
        FileType.Sniff(half, whole: true).ShouldBeNull();
    }

    [Theory]
    [InlineData("Achterberg-Resume-Grid-v7.pdf", FileKind.Resume)]
    [InlineData("Anschreiben Netzdatenverarbeitung.docx", FileKind.CoverLetter)]
    [InlineData("CV_2026.pdf", FileKind.Resume)]
    [InlineData("Arbeitszeugnis-Kiel.pdf", FileKind.Reference)]
    [InlineData("discover.pdf", FileKind.Other)]
    public void Guesses_what_it_is_for(string name, FileKind kind) => FileKindGuess.Of(name).ShouldBe(kind);

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\temp\\Resume.PDF", "Resume.PDF")]
    [InlineData("invoice.pdf.exe", "invoice.pdf.exe.pdf")]
    [InlineData("a\u202Egnp.exe", "agnp.exe.pdf")]
    [InlineData("<b>\"x\"</b>.pdf", "b.pdf")]
    [InlineData("   ", "file.pdf")]
    public void Keeps_a_name_that_is_safe_to_save_under(string given, string kept) => FileName.Clean(given, FileType.Pdf).ShouldBe(kept);

    [Fact]
    public void Shortens_endless_names() => FileName.Clean(new string('x', 5000) + ".pdf", FileType.Pdf).Length.ShouldBe(StoredFile.NameLimit);
}
