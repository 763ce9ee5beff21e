using System.Globalization;
using Jams.Domain.Applications;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Jams.Web.Pages.Applications;

/// <summary>What the address of the board says. What cannot be read is left out.</summary>
public sealed record BoardQuery
{
    public string? Text { get; init; }
    public bool NeedsMe { get; init; }
    public bool Archived { get; init; }
    public WorkMode? Mode { get; init; }
    public ApplicationSource? Source { get; init; }
    public string? Tag { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>The column that is shown whole.</summary>
    public string? More { get; init; }

    /// <summary>The column a phone shows.</summary>
    public string? At { get; init; }

    /// <summary>How many of the filters in the drawer are on.</summary>
    public int Narrowed => new object?[] { Source, Tag, From, To, Mode }.Count(value => value is not null) + (Archived ? 1 : 0);

    public static BoardQuery Of(IQueryCollection query) => new()
    {
        Text = Word(query, "q"),
        NeedsMe = query["needs"] == "me",
        Archived = query["archived"] == "true",
        Mode = Named<WorkMode>(query, "mode"),
        Source = Named<ApplicationSource>(query, "source"),
        Tag = Word(query, "tag"),
        From = Day(query, "from"),
        To = Day(query, "to"),
        More = Word(query, "more"),
        At = Word(query, "at"),
    };

    /// <summary>Of the page that htmx sends a request from.</summary>
    public static BoardQuery OfCurrent(HttpRequest request) =>
        Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var current) ? Of(new QueryCollection(QueryHelpers.ParseQuery(current.Query))) : new();

    public ApplicationFilter Filter(DateOnly today) => new()
    {
        Text = Text, Archived = Archived, WorkMode = Mode, Source = Source, Tag = Tag, From = From, To = To, NeedsYouBy = NeedsMe ? today : null,
    };

    /// <summary>The address of the board as this query says.</summary>
    public string Url => "/applications" + ToString();

    /// <summary>The query with its question mark, or nothing.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Pairs())
            query.Add(name, value);
        return query.ToString();
    }

    /// <summary>What is set, under its name in the address.</summary>
    public IEnumerable<(string Name, string Value)> Pairs() => new (string Name, string? Value)[]
    {
        ("q", Text), ("needs", NeedsMe ? "me" : null), ("archived", Archived ? "true" : null), ("mode", Mode?.ToString().ToLowerInvariant()), ("source", Source?.ToString().ToLowerInvariant()),
        ("tag", Tag), ("from", Iso(From)), ("to", Iso(To)), ("more", More), ("at", At),
    }.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!));

    private static string? Word(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 and <= 200 } text ? text : null;

    private static T? Named<T>(IQueryCollection query, string name) where T : struct, Enum =>
        Enum.TryParse<T>(query[name], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
