using System.Globalization;
using System.Text.Encodings.Web;
using Jams.Domain.Mail.Reading;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Mail;

/// <summary>The document of a mail as it was designed: for a frame without scripts, origin, forms and network, under a policy of its own.</summary>
public sealed class LetterFrame(IStringLocalizer words)
{
    /// <summary>
    /// Nothing loads but pictures of this server (signed addresses, whose bytes were looked at), nothing runs, nothing is sent, nobody else frames it. The sandbox stands here too, so that
    /// it holds when the document is opened by itself.
    /// </summary>
    public const string Policy = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private const string Base = """
        html{color-scheme:light;background:#fff}
        body{margin:0;padding:14px 16px;font:15px/1.55 ui-sans-serif,system-ui,"Segoe UI",Roboto,sans-serif;color:#1e1b17;overflow-wrap:anywhere;background:transparent}
        img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}
        a{color:#0d5e42}
        .jams-host{font:12px/1.3 ui-sans-serif,system-ui,sans-serif!important;color:inherit!important;opacity:.72;margin-left:.35em;white-space:nowrap;text-decoration:none!important;display:inline-block!important;visibility:visible!important}
        .jams-host::before{content:"("}.jams-host::after{content:")"}
        .jams-held{display:inline-block;padding:2px 6px;border:1px dashed currentColor;border-radius:4px;font-size:12px;opacity:.8}
        .jams-quote>summary{cursor:pointer;font-size:12px;opacity:.8}
        blockquote{margin:8px 0 8px 2px;padding-left:12px;border-left:2px solid #c4c0ba}
        """;

    // A mail without colours of its own takes the reader's.
    private const string Dark = "html{color-scheme:dark;background:#15130f}body{color:#f0ece6}a{color:#80dab1}blockquote{border-left-color:#49453e}";

    public string Document(Letter letter, string? look)
    {
        var safe = letter.Safe!;
        var plain = safe.HasColours ? "" : look switch
        {
            "light" => "",
            "system" => "@media(prefers-color-scheme:dark){" + Dark + "}",
            _ => Dark,
        };
        var quote = ".jams-quote>summary::after{content:\"" + words["Earlier mail"].Value.Replace("\"", "", StringComparison.Ordinal) + "\"}";
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return $"<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{HtmlEncoder.Default.Encode(letter.Message.Subject)}</title>"
            + $"<style>{safe.Styles}</style><style>{Base}{plain}{quote}</style></head><body>{safe.Html}</body></html>";
    }
}
