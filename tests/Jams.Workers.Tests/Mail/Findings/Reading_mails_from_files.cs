using System.Text;
using Jams.Domain.Mail.Findings;
using Jams.Workers.Mail.Reading;

namespace Jams.Workers.Tests.Mail.Findings;

public sealed class Reading_mails_from_files : IDisposable
{
    private const string Head = "From: Acme <jobs@acme.example>\r\nTo: me@example.org\r\nSubject: Your application\r\nDate: Tue, 10 Mar 2026 09:30:00 +0100\r\n";
    private const string Body = "Unfortunately we will not be moving forward with your application.\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("jams-mails-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Takes_a_folder_in_the_order_of_names()
    {
        Put("b.eml", Head + "\r\n" + Body);
        Put("a.eml", Head + "\r\n" + Body);
        Directory.CreateDirectory(Path.Combine(_folder, "c"));
        Put("c/d.eml", Head + "\r\n" + Body);
        Put("notes.txt", "no mail");

        MailSources.Of(_folder)!.Select(source => Path.GetFileName(source.Name)).ShouldBe(["a.eml", "b.eml", "d.eml"]);
    }

    [Fact]
    public void Takes_an_mbox_message_by_message()
    {
        var box = Put("box.mbox", string.Concat(Enumerable.Range(1, 3).Select(number => $"From jobs@acme.example Tue Mar 10 09:30:0{number} 2026\r\nFrom: Acme <jobs@acme.example>\r\nSubject: Mail {number}\r\n\r\n{Body}From here on it goes well.\r\n\r\n")));

        var read = MailSources.Of(box)!.ToList();

        read.Select(source => source.Name).ShouldBe([$"{box}#1", $"{box}#2", $"{box}#3"]);
        read.Select(source => source.Read().Mail!.Subject).ShouldBe(["Mail 1", "Mail 2", "Mail 3"]);
    }

    [Fact]
    public void Says_that_there_is_nothing() => MailSources.Of(Path.Combine(_folder, "nowhere")).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002 not a mail at all")]
    [InlineData("just some words\r\n\r\nand more")]
    public void Says_why_a_file_is_no_mail(string content)
    {
        var (mail, problem) = new MailSource("x", Put("x.eml", content)).Read();

        mail.ShouldBeNull();
        problem.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\n" + Body)]
    [InlineData("Content-Type: multipart/alternative\r\n\r\n" + Body)]
    [InlineData("Content-Type: text/plain; charset=klingon-8\r\n\r\n" + Body)]
    [InlineData("Content-Type: text/html; charset=\"\r\n\r\n<div><p>" + Body)]
    [InlineData("Content-Transfer-Encoding: base64\r\n\r\nVW5mb3J0dW5hdGVseSB3ZSB3aWxsIG5vdCBiZSBtb3ZpbmcgZm9yd2FyZCB3aXRoIHlvdXIgYXBwbGljYXRpb24u***")]
    [InlineData("Content-Transfer-Encoding: quoted-printable\r\n\r\nUnfortunately we will not be moving =\r\nforward with your application.=ZZ=\r\n")]
    public void Reads_broken_mail_as_far_as_it_goes(string rest) => Classified(Put("x.eml", Head + rest)).Category.ShouldBe(MailCategory.Rejection);

    [Fact]
    public void Reads_text_whose_charset_is_told_wrong()
    {
        var path = Path.Combine(_folder, "x.eml");
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes("From: Acme <jobs@acme.example>\r\nSubject: Absage\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n"), .. Encoding.Latin1.GetBytes("Leider müssen wir Ihnen für die Stelle absagen. Schöne Grüße")]);

        new MailSource("x", path).Read().Mail!.Body.ShouldContain("müssen");
    }

    [Fact]
    public void Reads_a_thousand_nested_parts()
    {
        var nested = new StringBuilder(Head);
        for (var depth = 0; depth < 1_000; depth++)
            nested.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n");

        new MailSource("x", Put("x.eml", nested + "\r\n" + Body)).Read().Mail!.Subject.ShouldBe("Your application");
    }

    [Fact]
    public void Reads_the_words_before_an_attachment_of_50_megabytes()
    {
        var path = Put("x.eml", Head + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\n" + Body + "--a\r\nContent-Type: application/pdf; name=big.pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=big.pdf\r\n\r\n");
        using (var file = File.AppendText(path))
        {
            var line = new string('A', 76) + "\r\n";
            for (var i = 0; i < 50 * 1024 * 1024 / line.Length; i++)
                file.Write(line);
            file.Write("--a--\r\n");
        }

        var mail = new MailSource("x", path).Read().Mail!;

        mail.Body.ShouldContain("moving forward");
        mail.Attachments.ShouldBe(["big.pdf"]);
    }

    [Theory]
    [InlineData("Thu, 01 Jan 1970 00:00:00 +0000")]
    [InlineData("Fri, 31 Dec 2099 23:59:59 +1400")]
    [InlineData("yesterday, more or less")]
    [InlineData("Mon, 32 Foo 99999 99:99:99")]
    public void Reads_mail_of_any_day(string date) =>
        Classified(Put("x.eml", $"From: Acme <jobs@acme.example>\r\nSubject: Your application\r\nDate: {date}\r\n\r\n{Body}Your interview would have been on Friday at 10:00, or on 3 May.\r\n")).Category.ShouldBe(MailCategory.Rejection);

    [Fact]
    public void Gets_through_mails_that_were_changed_at_random()
    {
        var whole = Encoding.ASCII.GetBytes(Head + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>" + Body + "</p>\r\n--a\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260317T100000Z\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--a--\r\n");
        var chance = new Random(7);
        var path = Path.Combine(_folder, "x.eml");
        for (var round = 0; round < 400; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var change = chance.Next(1, 40); change > 0; change--)
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            File.WriteAllBytes(path, bytes[..chance.Next(1, bytes.Length)]);

            var (mail, problem) = new MailSource("x", path).Read();

            (mail is null).ShouldBe(problem is not null);
            if (mail is not null)
                new ClassifyMail().Run(mail, PersonalLearning.None).Confidence.ShouldBeInRange(0, 1);
        }
    }

    private static Classification Classified(string path) => new ClassifyMail().Run(new MailSource("x", path).Read().Mail.ShouldNotBeNull(), PersonalLearning.None);

    private string Put(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
