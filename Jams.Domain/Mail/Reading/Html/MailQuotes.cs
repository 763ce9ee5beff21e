using AngleSharp.Dom;

namespace Jams.Domain.Mail.Reading.Html;

/// <summary>Folds earlier mail that a program repeated under the new one.</summary>
internal static class MailQuotes
{
    /// <summary>The class of the folded part; its summary is written by the page, in the reader's language.</summary>
    public const string Class = "jams-quote";

    private const string Marks = ".gmail_quote, .gmail_quote_container, .yahoo_quoted, .protonmail_quote, .zmail_extra, blockquote[type=cite], .moz-cite-prefix + blockquote, .tutanota_quote";

    /// <summary>The outermost quotation gets a fold around it, unless there is nothing but the quotation.</summary>
    public static void Fold(IElement body)
    {
        var quotes = body.QuerySelectorAll(Marks).Where(quote => !HasAbove(quote)).ToList();
        if (quotes.Count == 0 || quotes.Sum(quote => quote.TextContent.Trim().Length) >= body.TextContent.Trim().Length - 2)
            return;
        foreach (var quote in quotes)
        {
            var fold = body.Owner!.CreateElement("details");
            fold.ClassName = Class;
            fold.AppendChild(body.Owner.CreateElement("summary"));
            quote.Replace(fold);
            fold.AppendChild(quote);
        }
    }

    private static bool HasAbove(IElement quote)
    {
        for (var above = quote.ParentElement; above is not null; above = above.ParentElement)
            if (above.Matches(Marks))
                return true;
        return false;
    }
}
