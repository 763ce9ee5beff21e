using System.Globalization;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Reading;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Jams.Web.Mail;

/// <summary>What the address of the mail room says: list, filters, search, order and page. What cannot be read is left out.</summary>
public sealed record MailRoomQuery
{
    /// <summary>The list; kinds and labels go over all lists unless one is named.</summary>
    public MailPlace? Folder { get; init; }
    public MailCategory? Kind { get; init; }
    public string? Account { get; init; }
    public string? Label { get; init; }
    public string? Text { get; init; }

    /// <summary>Whether the inbox begins with what matters; null = as the person has set it.</summary>
    public bool? PriorityFirst { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>Whether the rows of this page come ticked: the way without script.</summary>
    public bool Ticked { get; init; }

    public MailPlace Place => Folder ?? (Kind is null && Label is null ? MailPlace.Inbox : MailPlace.All);

    public MailFilter Filter => new() { Place = Place, Kind = Kind, AccountId = Account, LabelId = Label };

    public MailListRequest Request(bool priorityFirst) => new(Filter, Text, Page, PriorityFirst ?? priorityFirst);

    public string Url => "/mail" + ToString();

    public string ThreadUrl(string id) => $"/mail/{id}" + (this with { Ticked = false });

    public static MailRoomQuery Of(IQueryCollection query) => new()
    {
        Folder = One<MailPlace>(query["folder"]),
        Kind = One<MailCategory>(query["kind"]),
        Account = Id(query["account"]),
        Label = Id(query["label"]),
        Text = query["q"].ToString().Trim() is { Length: > 0 } text ? text : null,
        PriorityFirst = query["order"].ToString() switch { "priority" => true, "newest" => false, _ => null },
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1,
        Ticked = query["ticked"] == "page",
    };

    public static MailRoomQuery Of(string? query) => Of(new QueryCollection(QueryHelpers.ParseQuery(query)));

    /// <summary>The query with its question mark, or nothing.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Pairs())
            query.Add(name, value);
        return query.ToString();
    }

    /// <summary>What is set, under its name in the address.</summary>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        if (Folder is { } folder && folder != MailPlace.Inbox)
            yield return ("folder", folder.ToString().ToLowerInvariant());
        if (Kind is { } kind)
            yield return ("kind", kind.ToString().ToLowerInvariant());
        if (Account is not null)
            yield return ("account", Account);
        if (Label is not null)
            yield return ("label", Label);
        if (Text is not null)
            yield return ("q", Text);
        if (PriorityFirst is { } first)
            yield return ("order", first ? "priority" : "newest");
        if (Page > 1)
            yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
        if (Ticked)
            yield return ("ticked", "page");
    }

    private static T? One<T>(string? name) where T : struct, Enum => name is { Length: > 0 and < 40 } && !char.IsAsciiDigit(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var found) && Enum.IsDefined(found) ? found : null;

    private static string? Id(string? id) => id is { Length: > 0 and <= 64 } ? id : null;
}
