using System.Text;
using System.Text.Encodings.Web;
using Jams.Domain.Mail;

namespace Jams.Workers.Mail;

/// <summary>A mail being written, as plain text and as HTML at the same time. Plain words, one link, no pictures, nothing loaded from anywhere.</summary>
public sealed class LetterPaper(string subject)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();
    private string? _link;

    /// <summary>A paragraph.</summary>
    public LetterPaper Say(string sentence)
    {
        _text.Append(sentence).Append("\n\n");
        _html.Append("<p style=\"margin:0 0 16px\">").Append(Encoded(sentence)).Append("</p>");
        return this;
    }

    /// <summary>The link it is about.</summary>
    public LetterPaper Act(string words, string link)
    {
        _link = link;
        _text.Append(words).Append(":\n").Append(link).Append("\n\n");
        _html.Append("<p style=\"margin:0 0 16px\"><a href=\"").Append(Encoded(link))
            .Append("\" style=\"display:inline-block;padding:9px 16px;border-radius:6px;background:#0f6b4f;color:#fff;font-weight:600;text-decoration:none\">").Append(Encoded(words)).Append("</a></p>");
        return this;
    }

    /// <summary>A code to type.</summary>
    public LetterPaper Show(string code)
    {
        _text.Append("    ").Append(code).Append("\n\n");
        _html.Append("<p style=\"margin:0 0 16px;font:600 28px monospace;letter-spacing:4px\">").Append(Encoded(code)).Append("</p>");
        return this;
    }

    /// <summary>The whole letter.</summary>
    public Letter Done() => new(
        subject,
        _text.ToString().TrimEnd() + "\n\n-- \nJAMS\n",
        $"<!doctype html><html><head><meta charset=\"utf-8\"><title>{Encoded(subject)}</title></head><body style=\"margin:0;padding:24px;background:#f6f3ec;color:#1d1a14;font:16px/1.5 sans-serif\">"
            + $"<div style=\"max-width:34rem;margin:0 auto;padding:24px;background:#fff;border-radius:10px\">{_html}<p style=\"margin:24px 0 0;color:#6b6558;font-size:13px\">JAMS</p></div></body></html>",
        _link);

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
