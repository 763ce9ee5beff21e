using System.IO.Compression;
using System.Text;
using CsCheck;
using Jams.Domain.Mail.Import;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Tests.Mail;

public sealed class Taking_mails_out_of_files
{
    private const string Line = "From a@b.example Tue Nov 24 10:42:00 2026";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Splits_an_mbox_at_its_separators_only(string end)
    {
        var box = string.Join(end, Line, "Subject: one", "", "From the beginning on I liked it.", "", "From now on, too.", ">From here", ">>From there", "", Line, "Subject: two", "", "x", "");

        var mails = await Taken(Encoding.UTF8.GetBytes(box));

        mails.Select(mail => mail.Text).ShouldBe([string.Join(end, "Subject: one", "", "From the beginning on I liked it.", "", "From now on, too.", "From here", ">From there", ""), string.Join(end, "Subject: two", "", "x", "")]);
        mails.Select(mail => mail.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Takes_a_single_mail_as_it_is()
    {
        (await Taken("Subject: one\r\n\r\nHello"u8.ToArray())).Single().Text.ShouldBe("Subject: one\r\n\r\nHello");
        (await Taken([])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Unpacks_archives_and_leaves_out_what_is_no_mail()
    {
        var mails = await Taken(Zip(("a/one.eml", "Subject: one\n\nx"), ("readme.txt", "nothing"), ("b.mbox", $"{Line}\nSubject: two\n\nx\n\n{Line}\nSubject: three\n\nx\n")));

        mails.Select(mail => (mail.Number, mail.Name, mail.Text.Split('\n')[0])).ShouldBe([(1, "a/one.eml", "Subject: one"), (2, "b.mbox", "Subject: two"), (3, "b.mbox", "Subject: three")]);
    }

    [Fact]
    public async Task Says_which_part_of_a_damaged_archive_is_lost_and_takes_the_rest()
    {
        var zip = Zip(("one.eml", "Subject: one\n\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"{i} "))), ("two.eml", "Subject: two\n\nx"));
        zip.AsSpan(60, 40).Fill(0xEE);

        var mails = await Taken(zip);

        mails.ShouldContain(mail => mail.Failure == MailImportFailures.BrokenArchive && mail.Name == "one.eml");
        mails.ShouldContain(mail => mail.Text.StartsWith("Subject: two", StringComparison.Ordinal));
        (await Taken(zip[..50])).Single().Failure.ShouldBe(MailImportFailures.BrokenArchive);
    }

    [Fact]
    public async Task Names_mails_that_are_too_large_and_goes_on()
    {
        var box = $"{Line}\nSubject: big\n\n{new string('x', 5000)}\n\n{Line}\nSubject: small\n\nx\n";

        var mails = await Taken(Encoding.UTF8.GetBytes(box), limit: 2000);

        (mails[0].Failure!.Sentence, mails[1].Text.Split('\n')[0]).ShouldBe((MessageFailures.TooLarge(0).Sentence, "Subject: small"));
        (await Taken(Encoding.UTF8.GetBytes("Subject: big\n\n" + new string('x', 5000)), limit: 2000)).Single().Failure.ShouldNotBeNull();
    }

    [Fact]
    public async Task Gives_back_what_was_put_in_whatever_it_is() =>
        await Gen.Char["abFrom \n>:12\t"].Array[0, 60].Select(letters => "S: x\n\n" + new string(letters) + "\nend").Array[1, 6].SampleAsync(async texts =>
        {
            var box = string.Concat(texts.Select(text => $"{Line}\n{Quoted(text)}\n\n"));
            (await Taken(Encoding.UTF8.GetBytes(box))).Select(mail => mail.Text).ShouldBe(texts.Select(text => text + "\n"));
        }, iter: 300, threads: 1);

    private static string Quoted(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.TrimStart('>').StartsWith("From ", StringComparison.Ordinal) ? ">" + line : line));

    private static async Task<List<(int Number, string? Name, string Text, Failure? Failure)>> Taken(byte[] file, int limit = MailFiles.LargestMail)
    {
        var taken = new List<(int, string?, string, Failure?)>();
        await foreach (var mail in MailFiles.Read(new MemoryStream(file), limit))
            taken.Add((mail.Number, mail.Name, Encoding.UTF8.GetString(mail.Bytes.Span), mail.Failure));
        return taken;
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
                using (var writer = new StreamWriter(zip.CreateEntry(name).Open()))
                    writer.Write(text);
        return bytes.ToArray();
    }
}
