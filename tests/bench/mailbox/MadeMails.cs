using System.Globalization;
using System.Text;

namespace Jams.MailBench;

/// <summary>Mails as a job search has them: threads with answers, HTML and plain text, a file now and then. The same number gives the same mail.</summary>
internal static class MadeMails
{
    private static readonly string[] Words =
        "application position interview thank you for your interest team experience schedule call Thursday morning available engineer product role company offer feedback process next steps resume portfolio manager question meeting time zone regards details attached please confirm deadline contract salary remote office relocation assessment review colleagues project".Split(' ');

    public static readonly DateTimeOffset First = new(2025, 1, 6, 8, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset At(int number) => First + TimeSpan.FromMinutes(37 * number);

    public static byte[] Of(int number)
    {
        var random = new Random(number);
        var (thread, place) = (number / 3, number % 3);
        var text = string.Join("\r\n\r\n", Enumerable.Range(0, 6).Select(_ => Sentence(random, 40)));
        var html = "<html><head><style>p{margin:0 0 1em;font:15px sans-serif}</style></head><body><table width=\"600\"><tr><td>" + string.Concat(text.Split("\r\n\r\n").Select(part => $"<p style=\"color:#222\">{part}</p>"))
            + string.Concat(Enumerable.Range(0, 30).Select(i => $"<tr><td style=\"padding:4px 8px;border-bottom:1px solid #ddd\"><a href=\"https://jobs.firm{thread % 97}.example/{i}?utm_source=mail\">{Sentence(random, 6)}</a></td></tr>")) + "</table></body></html>";
        var mail = new StringBuilder();
        mail.Append(CultureInfo.InvariantCulture, $"Received: from mx{number % 9}.firm{thread % 97}.example (mx.firm.example [192.0.2.{number % 250}]) by mail.example with ESMTPS id {number:x8}; {At(number):ddd, dd MMM yyyy HH:mm:ss} +0000\r\n");
        mail.Append(CultureInfo.InvariantCulture, $"From: Recruiter {thread % 97} <person{place % 2}@firm{thread % 97}.example>\r\nTo: Ines Achterberg <ines@achterberg.example>\r\nSubject: {(place > 0 ? "Re: " : "")}{Sentence(new Random(thread), 6)}\r\n");
        mail.Append(CultureInfo.InvariantCulture, $"Date: {At(number):ddd, dd MMM yyyy HH:mm:ss} +0000\r\nMessage-ID: <{Id(thread, place)}>\r\n");
        if (place > 0)
            mail.Append(CultureInfo.InvariantCulture, $"In-Reply-To: <{Id(thread, place - 1)}>\r\nReferences: {string.Join(' ', Enumerable.Range(0, place).Select(before => $"<{Id(thread, before)}>"))}\r\n");
        mail.Append("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"mixed\"\r\n\r\n--mixed\r\nContent-Type: multipart/alternative; boundary=\"alt\"\r\n\r\n--alt\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n");
        mail.Append(text).Append("\r\n--alt\r\nContent-Type: text/html; charset=utf-8\r\n\r\n").Append(html).Append("\r\n--alt--\r\n");
        if (number % 10 == 0)
        {
            var file = new byte[60_000];
            random.NextBytes(file);
            mail.Append("--mixed\r\nContent-Type: application/pdf; name=\"description.pdf\"\r\nContent-Disposition: attachment; filename=\"description.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .Append(Convert.ToBase64String(file, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(mail.Append("--mixed--\r\n").ToString());
    }

    private static string Id(int thread, int place) => $"{thread}.{place}@firm{thread % 97}.example";

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Next(8) == 0 ? $"word{random.Next(3000)}" : Words[random.Next(Words.Length)])) + ".";
}
