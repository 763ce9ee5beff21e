using System.Globalization;
using Jams.Domain.Contacts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Jams.Web.Pages.Contacts;

/// <summary>What the address of the list says. What cannot be read is left out.</summary>
public sealed record ContactQuery
{
    public string? Text { get; init; }
    public ContactView View { get; init; }
    public int Page { get; init; } = 1;

    public static ContactQuery Of(IQueryCollection query) => new()
    {
        Text = query["q"].ToString().Trim() is { Length: > 0 and <= 200 } text ? text : null,
        View = Enum.TryParse<ContactView>(query["view"], ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : ContactView.Attention,
        Page = int.TryParse(query["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1,
    };

    public string Url
    {
        get
        {
            var query = new QueryBuilder();
            if (Text is not null)
                query.Add("q", Text);
            if (View != ContactView.Attention)
                query.Add("view", View.ToString().ToLowerInvariant());
            if (Page > 1)
                query.Add("number", Page.ToString(CultureInfo.InvariantCulture));
            return "/contacts" + query;
        }
    }
}
