using System.Text;
using CsCheck;
using Jams.Domain.Mail.Messages;
using Jams.Workers.Mail.Mime;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jams.Workers.Tests.Mail;

public sealed class Reading_a_mail
{
    private static readonly DateTimeOffset Received = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly MimeReader Reader = new(NullLogger<MimeReader>.Instance);

    [Fact]
    public void Takes_it_apart()
    {
        var read = Parse("""
            From: =?utf-8?q?Personalabteilung_Br=C3=BCckner?= <hr@brueckner.example>
            Reply-To: jobs@ats.example
            To: Ines <ines@achterberg.example>, "Petersen, Jonas" <jonas@x.example>
            Subject: =?iso-8859-1?Q?Eingangsbest=E4tigung?=
            Date: Tue, 24 Nov 2026 10:42:00 +0100
            Message-ID: <abc@brueckner.example>
            References: <r1@x> <r2@x>
            In-Reply-To: <r3@x>
            List-Unsubscribe: <https://x.example/u>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8

            Guten Tag, wir haben Ihre Unterlagen erhalten und melden uns in den nächsten zwei Wochen.
            --a
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: text/html; charset=utf-8

            <p>Guten Tag</p><img src="cid:logo@x">
            --r
            Content-Type: image/png; name=logo.png
            Content-ID: <logo@x>
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --r--
            --a
            Content-Type: text/calendar; method=REQUEST; charset=utf-8

            BEGIN:VCALENDAR
            END:VCALENDAR
            --a--
            --m
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*=utf-8''Vertr%C3%A4ge.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --m--
            """);

        (read.From, read.ReplyTo!.Address, read.Subject).ShouldBe((new MailParty("Personalabteilung Brückner", "hr@brueckner.example"), "jobs@ats.example", "Eingangsbestätigung"));
        read.To.Select(party => party.Shown).ShouldBe(["Ines", "Petersen, Jonas"]);
        read.SentAt.ShouldBe(new DateTimeOffset(2026, 11, 24, 9, 42, 0, TimeSpan.Zero));
        read.MessageIdKey.ShouldBe(MessageKey.Of("abc@brueckner.example"));
        read.References.ShouldBe(new[] { "r1@x", "r2@x", "r3@x" }.Select(MessageKey.Of));
        read.Text.ShouldStartWith("Guten Tag, wir haben");
        read.Preview.ShouldBe("Guten Tag, wir haben Ihre Unterlagen erhalten und melden uns in den nächsten zwei Wochen.");
        read.Html!.ShouldContain("cid:logo@x");
        (read.HasInvitation, read.IsBulk, read.IsAutomatic, read.QuarantinedBecause).ShouldBe((true, true, false, null));
        read.Attachments.Select(part => (part.Name, part.MediaType, part.IsInline)).ShouldBe([("logo.png", "image/png", true), ("file.ics", "text/calendar", true), ("Verträge.pdf", "application/pdf", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task Opens_each_of_its_files()
    {
        var bytes = Bytes("""
            From: a@b.example
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: text/plain

            Hello
            --m
            Content-Type: text/csv; name=a.csv
            Content-Disposition: attachment

            one;two
            --m
            Content-Type: message/rfc822

            Subject: inner
            From: c@d.example

            Inside
            --m--
            """);
        var read = Reader.Parse(bytes, Received);

        read.Attachments.Select(part => part.Name).ShouldBe(["a.csv", "inner.eml"]);
        read.Text.Trim().ShouldBe("Hello");
        (await Part(bytes, read.Attachments[0].Index)).Trim().ShouldBe("one;two");
        (await Part(bytes, read.Attachments[1].Index)).ShouldContain("Inside");
        (await Reader.OpenPart(new MemoryStream(bytes), 99)).ShouldBeNull();
    }

    [Theory]
    [InlineData("us-ascii", "utf-8", "Grüße aus Łódź")]
    [InlineData("utf-8", "windows-1252", "Grüße aus Köln – „Straße“")]
    [InlineData("iso-8859-1", "windows-1252", "100 € für „Sie“")]
    [InlineData("nonsense-42", "utf-8", "Grüße")]
    [InlineData("windows-1251", "windows-1251", "Добрый день")]
    [InlineData("", "koi8-r", "Добрый день, мы рассмотрели вашу заявку и хотели бы пригласить вас на собеседование.")]
    [InlineData("iso-2022-jp", "iso-2022-jp", "面接のご案内")]
    [InlineData("gb2312", "gb18030", "面试邀请")]
    public void Finds_the_letters_whatever_the_mail_says_of_them(string claimed, string real, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var charset = claimed.Length == 0 ? "" : $"; charset={claimed}";
        var mail = Encoding.ASCII.GetBytes($"From: a@b.example\r\nContent-Type: text/plain{charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n").Concat(Encoding.GetEncoding(real).GetBytes(text)).ToArray();

        Reader.Parse(mail, Received).Text.Trim().ShouldBe(text);
    }

    [Theory]
    [InlineData("Thu, 01 Jan 1970 00:00:00 +0000")]
    [InlineData("Sun, 01 Jan 2099 00:00:00 +0000")]
    [InlineData("yesterday at noon")]
    [InlineData("")]
    public void Does_not_believe_impossible_dates(string date) =>
        Parse($"From: a@b.example\nDate: {date}\n\nHello").SentAt.ShouldBeNull();

    [Fact]
    public void Takes_the_html_where_the_plain_part_says_nothing()
    {
        var read = Parse("""
            From: a@b.example
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain

            Your program shows no HTML.
            --a
            Content-Type: text/html

            <style>p{color:red}</style><p>We would like to invite you to an interview on Thursday at ten.</p><ul><li>Bring questions</li></ul>
            --a--
            """);

        read.Text.ShouldBe("We would like to invite you to an interview on Thursday at ten.\n- Bring questions");
    }

    [Fact]
    public async Task Unpacks_winmail_dat()
    {
        var bytes = Bytes($"""
            From: a@b.example
            Subject: From Outlook
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: application/ms-tnef; name=winmail.dat
            Content-Disposition: attachment; filename=winmail.dat
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String(Winmail.With("Offer.txt", Encoding.ASCII.GetBytes("the offer")))}
            --m--
            """);
        var read = Reader.Parse(bytes, Received);

        var file = read.Attachments.Single();
        file.Name.ShouldBe("Offer.txt");
        (await Part(bytes, file.Index)).ShouldBe("the offer");
    }

    [Fact]
    public void Shows_a_broken_winmail_dat_as_a_file() =>
        Parse("From: a@b.example\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgAAAAA=").Attachments.Single().Name.ShouldBe("winmail.dat");

    [Fact]
    public void Stands_a_thousand_parts_in_each_other_and_beside_each_other()
    {
        var deep = new StringBuilder("From: a@b.example\n");
        for (var i = 0; i < 1000; i++)
            deep.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        var wide = new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (var i = 0; i < 5000; i++)
            wide.Append(System.Globalization.CultureInfo.InvariantCulture, $"--b\nContent-Type: application/x; name=f{i}\n\nx\n");

        Parse(deep.ToString()).QuarantinedBecause.ShouldBeNull();
        Parse(wide.ToString()).Attachments.Count.ShouldBe(2000);
    }

    [Fact]
    public void Stands_ten_thousand_recipients_and_endless_headers()
    {
        var to = string.Join(",\n ", Enumerable.Range(0, 10_000).Select(i => $"Person {i} <p{i}@example.org>"));

        var read = Parse($"From: a@b.example\nTo: {to}\nSubject: {new string('x', 200_000)}\nReferences: {string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"<r{i}@x>"))}\n\nHello");

        (read.To.Count, read.Subject.Length, read.References.Count).ShouldBe((1000, 1000, 50));
        read.References[0].ShouldBe(MessageKey.Of("r0@x"));
        read.References[^1].ShouldBe(MessageKey.Of("r4999@x"));
    }

    [Fact]
    public void Keeps_no_control_characters_and_no_halves_of_letters()
    {
        var read = Parse("From: =?utf-8?b?QQBCG1vDgw==?= <a@b.example>\nSubject: =?utf-16?b?2D3YPQ==?= x\r\n\tfolded\n\none\0two\u001b[31m\r\nthree");

        (read.Text, read.From.Name.Any(char.IsControl), read.Subject.Any(char.IsControl)).ShouldBe(("onetwo[31m\nthree", false, false));
        System.Text.Json.JsonSerializer.Serialize(read).ShouldNotBeNull();
    }

    [Fact]
    public void Shows_in_the_preview_what_is_new()
    {
        Parse("From: a@b.example\n\n\u200C\u034F Thanks, Thursday works.\n\nAm Di., 24. Nov. 2026 um 10:42 schrieb Ines Achterberg <ines@x.example>:\n> old").Preview.ShouldBe("Thanks, Thursday works.");
        Parse("From: a@b.example\n\nHello\n\nFrom: Ines <ines@x.example>\nSent: Monday\nold").Preview.ShouldBe("Hello");
        Parse("From: a@b.example\n\n> only quoted").Preview.ShouldBe("> only quoted");
    }

    [Fact]
    public void Names_the_files_that_were_left_out()
    {
        var read = Reader.Parse(Bytes("""
            From: a@b.example
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: text/plain

            Hello
            --m
            Content-Type: video/mp4; name=tour.mp4
            X-Jams-Left-Out: 52428800

            --m--
            """), Received, isWhole: false);

        (read.Attachments.Single().Name, read.Attachments.Single().Size).ShouldBe(("tour.mp4", 52_428_800));
    }

    [Fact]
    public void Never_throws_whatever_the_bytes_are()
    {
        var good = Bytes(string.Join("\n", "From: a@b.example", "To: =?utf-8?q?=C3=BC?= <x@y>", "Date: Tue, 24 Nov 2026 10:42:00 +0100", "References: <a@b> <c@d>", "Content-Type: multipart/mixed; boundary=m", "", "--m",
            "Content-Type: text/plain; charset=utf-7; format=flowed; delsp=yes", "Content-Transfer-Encoding: quoted-printable", "", "=C3=BCber =", "--m", "Content-Type: text/html", "", "<p>&#x1F600;<", "--m", "Content-Type: message/rfc822", "", "Subject: x", "", "--m--"));
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Array[0, 40].Sample(changes =>
        {
            var bytes = good.ToArray();
            foreach (var (at, value) in changes)
                bytes[at] = value;
            var read = Reader.Parse(bytes, Received);
            System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(read).ShouldNotBeEmpty();
        }, iter: 3000, threads: 1);
        Gen.Byte.Array[0, 300].Sample(bytes => Reader.Parse(bytes, Received).ShouldNotBeNull(), iter: 2000, threads: 1);
    }

    private static byte[] Bytes(string mail) => Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"));

    private static ReadableMail Parse(string mail) => Reader.Parse(Bytes(mail), Received);

    private static async Task<string> Part(byte[] mail, int index)
    {
        using var reader = new StreamReader((await Reader.OpenPart(new MemoryStream(mail), index))!);
        return await reader.ReadToEndAsync();
    }
}
