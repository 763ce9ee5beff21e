using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;
using Jams.Domain.Mail.Findings;

namespace Jams.Classify.Writing;

/// <summary>Writes one mail: words from a phrase set, dressed by a style, with the disorder of real mail around them (footers, quotes, forwards, mistakes).</summary>
internal sealed class MailWriter(string folder)
{
    private readonly bool _held = folder != "train";
    private readonly Dictionary<string, Grammar> _shared = Languages.ToDictionary(language => language, language => Lists.Shared(folder, language));

    public static string[] Languages => ["en", "de", "fr"];

    public WrittenMail Write(PhraseSet set, Random chance)
    {
        var language = set.Language;
        var scene = new Scene(chance, language);
        var styles = Styles.For(set.Systems, _held);
        var style = styles[chance.Next(styles.Length)];
        var shared = _shared[language];
        string Say(Grammar grammar, string name) => grammar.Say(name, chance, asked => asked == "babble" ? Babble(language, chance).Replace('[', '(').Replace(']', ')') : shared.Has(asked) ? shared.Say(asked, chance, scene.Fact) : scene.Fact(asked));
        var subject = Say(set.Grammar, "subject").Replace("\n", " ", StringComparison.Ordinal).Trim();
        var body = Say(set.Grammar, "body").Trim();
        if (set.Systems is "private" or "work" or "platform" or "bulk" && chance.Next(3) == 0)
            body = chance.Next(2) == 0 ? $"{body}\n\n{Babble(language, chance)}" : Babble(language, chance);
        body = Disturb(body, set, language, scene, chance);
        var footer = chance.Next(10) < (style.Kind is "private" or "own" or "work" ? 2 : 6) ? Footer(language, scene, chance) : "";
        var quote = subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase) || subject.StartsWith("AW:", StringComparison.OrdinalIgnoreCase) ? chance.Next(10) < 6 ? Quote(language, scene, chance) : "" : chance.Next(30) == 0 && style.Kind == "hand" ? Quote(language, scene, chance) : "";
        return new WrittenMail(Mime(set, style, scene, subject, body, footer, quote, chance), set.Category, set, style, scene);
    }

    private string Disturb(string body, PhraseSet set, string language, Scene scene, Random chance)
    {
        var paragraphs = body.Split("\n\n").ToList();
        var fillers = Lists.Lines("filler", language, _held);
        if (set.Systems is "ats" or "any" or "hand" or "agency" or "board")
            for (var more = chance.Next(3) == 0 ? 1 + chance.Next(3) : 0; more > 0 && paragraphs.Count > 1; more--)
                paragraphs.Insert(1 + chance.Next(paragraphs.Count - 1), Filled(fillers[chance.Next(fillers.Length)], scene));
        var text = string.Join("\n\n", paragraphs);
        if (chance.Next(25) == 0)
            text = Misspelt(text, chance);
        if (language == "de" && chance.Next(30) == 0)
            text = text.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
        if (language == "fr" && chance.Next(30) == 0)
            text = text.Replace("é", "e", StringComparison.Ordinal).Replace("è", "e", StringComparison.Ordinal).Replace("à", "a", StringComparison.Ordinal).Replace("ê", "e", StringComparison.Ordinal);
        if (chance.Next(60) == 0)
            text = text.ToLowerInvariant();
        return text;
    }

    private static string Misspelt(string text, Random chance)
    {
        var letters = text.ToCharArray();
        for (var times = 1 + chance.Next(4); times > 0; times--)
        {
            var at = 1 + chance.Next(Math.Max(1, letters.Length - 3));
            if (char.IsLetter(letters[at]) && char.IsLetter(letters[at + 1]))
                (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        }
        return new string(letters);
    }

    /// <summary>Sentences about anything, in any number: the ordinary mail of a life, of which there is no end of kinds.</summary>
    public static string Babble(string language, Random chance)
    {
        var sentences = Lists.Lines("babble", language, false);
        var text = new StringBuilder();
        for (var left = 1 + (int)(Math.Pow(chance.NextDouble(), 2.5) * 30) + chance.Next(12); left > 0; left--)
            text.Append(sentences[chance.Next(sentences.Length)]).Append(chance.Next(4) switch { 0 => "\n\n", 1 => "\n", _ => " " });
        return text.ToString().Trim();
    }

    private string Footer(string language, Scene scene, Random chance)
    {
        var lines = Lists.Lines("footer", language, _held);
        return string.Join("\n", Enumerable.Range(0, 1 + chance.Next(2)).Select(_ => Filled(lines[chance.Next(lines.Length)], scene)).Distinct());
    }

    private static string Filled(string line, Scene scene) => Grammar.Read("x:\n  " + line.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal)).Say("x", new Random(0), scene.Fact);

    private string Quote(string language, Scene scene, Random chance)
    {
        var own = Lists.Sets(folder, language).First(set => set.Systems == "own");
        var text = own.Grammar.Say("body", chance, asked => scene.Fact(asked) ?? "");
        var when = scene.Sent.AddDays(-1 - chance.Next(9));
        var head = language switch
        {
            "de" => $"Am {when:dd.MM.yyyy} um {when:HH:mm} schrieb {scene.Candidate.First} {scene.Candidate.Last} <{scene.Candidate.First.ToLowerInvariant()}@example.org>:",
            "fr" => $"Le {when:dd/MM/yyyy} à {when:HH:mm}, {scene.Candidate.First} {scene.Candidate.Last} a écrit :",
            _ => $"On {when.ToString("ddd, d MMM yyyy", CultureInfo.InvariantCulture)} at {when:HH:mm}, {scene.Candidate.First} {scene.Candidate.Last} <{scene.Candidate.First.ToLowerInvariant()}@example.org> wrote:",
        };
        if (chance.Next(3) == 0)
        {
            var (from, sent, to, subject) = language switch { "de" => ("Von", "Gesendet", "An", "Betreff"), "fr" => ("De ", "Envoyé ", "À ", "Objet "), _ => ("From", "Sent", "To", "Subject") };
            return $"{from}: {scene.Candidate.First} {scene.Candidate.Last}\n{sent}: {when:dd.MM.yyyy HH:mm}\n{to}: {scene.Recruiter.First} {scene.Recruiter.Last}\n{subject}: {scene.Role}\n\n{text}";
        }
        return head + "\n" + string.Join('\n', text.Split('\n').Select(line => "> " + line));
    }

    private static byte[] Mime(PhraseSet set, Style style, Scene scene, string subject, string body, string footer, string quote, Random chance)
    {
        var message = new MimeMessage { Subject = Prefixed(subject, chance), Date = scene.Sent, MessageId = $"{chance.NextInt64():x}@{Filled(style.Id, scene, "x")}" };
        message.From.Add(MailboxAddress.Parse(Sender(style.From, scene)));
        var (first, last) = scene.Candidate;
        message.To.Add(style.Kind == "own" ? new MailboxAddress($"{scene.Recruiter.First} {scene.Recruiter.Last}", $"jobs@{scene.Domain}") : new MailboxAddress($"{first} {last}", "candidate@example.org"));
        foreach (var mark in style.Marks)
            if (mark.IndexOf(':', StringComparison.Ordinal) is > 0 and var cut && chance.Next(5) > 0)
                message.Headers.Add(mark[..cut], Filled(mark[(cut + 1)..].Trim(), scene, scene.Domain));
        if (quote.Length > 0)
            message.InReplyTo = $"{chance.NextInt64():x}@example.org";
        var plain = string.Join("\n\n", new[] { body, footer, quote }.Where(part => part.Length > 0));
        var dress = style.Dress == Dress.Mixed ? (Dress)chance.Next(3) : style.Dress;
        MimeEntity content = dress switch
        {
            Dress.Plain => Text("plain", chance.Next(2) == 0 ? Wrapped(plain) : plain),
            Dress.Simple when chance.Next(3) > 0 => new MultipartAlternative { Text("plain", plain), Text("html", Html(body, footer, quote, false, chance, scene)) },
            _ => Text("html", Html(body, footer, quote, dress == Dress.Boxed, chance, scene)),
        };
        if (set.MayInvite && chance.Next(2) == 0 || set.Category == MailCategory.InterviewInvite && scene.SaysEvent && chance.Next(8) == 0)
            content = new Multipart("mixed") { content, Invitation(scene, subject, chance) };
        if (set.AttachesOffer && chance.Next(2) == 0)
            content = new Multipart("mixed") { content, new MimePart("application", "pdf") { FileName = chance.Next(2) == 0 ? "Offer letter.pdf" : $"Contract {last}.pdf", Content = new MimeContent(new MemoryStream("%PDF-1.4"u8.ToArray())), ContentDisposition = new ContentDisposition("attachment") } };
        message.Body = content;
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    private static string Prefixed(string subject, Random chance) => chance.Next(60) == 0 ? "[External] " + subject : chance.Next(80) == 0 ? "Fwd: " + subject : subject;

    private static string Sender(string pattern, Scene scene)
    {
        var cut = pattern.LastIndexOf('<');
        var name = Filled(pattern[..cut].Trim(), scene, scene.Domain);
        var address = Ascii(Filled(pattern[(cut + 1)..].Trim('>'), scene, scene.Domain));
        return $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\" <{address}>";
    }

    private static string Filled(string pattern, Scene scene, string domain) => pattern
        .Replace("{d}", domain == "x" ? scene.Domain : domain, StringComparison.Ordinal)
        .Replace("{d0}", scene.Domain.Split('.')[0], StringComparison.Ordinal)
        .Replace("{c}", scene.Company, StringComparison.Ordinal)
        .Replace("{r}", $"{scene.Recruiter.First} {scene.Recruiter.Last}", StringComparison.Ordinal)
        .Replace("{rf0}", scene.Recruiter.First[..1].ToLowerInvariant(), StringComparison.Ordinal)
        .Replace("{rf}", scene.Recruiter.First.ToLowerInvariant(), StringComparison.Ordinal)
        .Replace("{rl}", scene.Recruiter.Last.ToLowerInvariant(), StringComparison.Ordinal)
        .Replace("{mf}", scene.Candidate.First.ToLowerInvariant(), StringComparison.Ordinal)
        .Replace("{ml}", scene.Candidate.Last.ToLowerInvariant(), StringComparison.Ordinal)
        .Replace("{m}", $"{scene.Candidate.First} {scene.Candidate.Last}", StringComparison.Ordinal);

    private static string Ascii(string address) => string.Concat(address.Normalize(NormalizationForm.FormD).Where(c => c < 128 && c is not ('\'' or ' ' or ',')));

    private static TextPart Text(string subtype, string text)
    {
        var part = new TextPart(subtype);
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static string Wrapped(string text) => string.Join('\n', text.Split('\n').Select(line =>
    {
        var wrapped = new StringBuilder();
        var length = 0;
        foreach (var word in line.Split(' '))
        {
            if (length + word.Length > 72 && length > 0)
            {
                wrapped.Append('\n');
                length = 0;
            }
            else if (length > 0)
            {
                wrapped.Append(' ');
                length++;
            }
            wrapped.Append(word);
            length += word.Length;
        }
        return wrapped.ToString();
    }));

    private static string Html(string body, string footer, string quote, bool boxed, Random chance, Scene scene)
    {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"><style>p{margin:0 0 12px}</style></head><body>");
        if (boxed)
            html.Append(CultureInfo.InvariantCulture, $"<div style=\"display:none\">{WebUtility.HtmlEncode(body[..Math.Min(60, body.Length)])}</div><table width=\"100%\"><tr><td align=\"center\"><table width=\"600\"><tr><td><img src=\"https://cdn.{scene.Domain}/logo.png\" alt=\"{WebUtility.HtmlEncode(scene.Company)}\"></td></tr><tr><td>");
        foreach (var paragraph in body.Split("\n\n"))
            html.Append(chance.Next(12) == 0 ? $"<div>{Inline(paragraph)}</div>" : $"<p>{Inline(paragraph)}</p>");
        if (boxed)
            html.Append("</td></tr></table></td></tr></table>");
        if (footer.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<div style=\"color:#888;font-size:11px\">{Inline(footer)}</div>");
        if (quote.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"gmail_quote\">{Inline(quote.Replace("> ", "", StringComparison.Ordinal))}</div>");
        return html.Append("<img src=\"https://t.example.net/o.gif\" width=\"1\" height=\"1\"></body></html>").ToString();
    }

    private static string Inline(string text) => string.Join("<br>", text.Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(word =>
        word.StartsWith("https://", StringComparison.Ordinal) ? $"<a href=\"{WebUtility.HtmlEncode(word)}\">{(word.Length % 2 == 0 ? "Link" : WebUtility.HtmlEncode(word))}</a>" : WebUtility.HtmlEncode(word)))));

    private static TextPart Invitation(Scene scene, string subject, Random chance)
    {
        var start = scene.Event;
        var zone = chance.Next(2) == 0 ? "Europe/Berlin" : "America/New_York";
        var text = string.Join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:REQUEST", "BEGIN:VEVENT", $"UID:{chance.NextInt64():x}", $"DTSTART;TZID={zone}:{start:yyyyMMdd'T'HHmmss}", $"DTEND;TZID={zone}:{start.AddMinutes(45):yyyyMMdd'T'HHmmss}",
            $"SUMMARY:{subject.Replace(",", "\\,", StringComparison.Ordinal)}", $"ORGANIZER;CN=\"{scene.Recruiter.First} {scene.Recruiter.Last}\":mailto:{scene.Recruiter.First.ToLowerInvariant()}@{scene.Domain}", "END:VEVENT", "END:VCALENDAR", "");
        var part = new TextPart("calendar");
        part.SetText(Encoding.UTF8, text);
        part.ContentType.Parameters.Add("method", "REQUEST");
        return part;
    }
}
