using System.Net;
using System.Text.RegularExpressions;

namespace Jams.Web.Tests.Server;

/// <summary>What a browser does with forms.</summary>
public static partial class Forms
{
    /// <summary>Opens a page, then posts these fields to it with its token.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, string page, params (string Name, string Value)[] fields) => await client.SendTo(page, page, fields);

    /// <summary>Opens a page, then posts these fields with its token to another address.</summary>
    public static async Task<HttpResponseMessage> SendTo(this HttpClient client, string page, string to, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", await client.TokenOf(page))).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(to, UriKind.Relative), form);
    }

    /// <summary>The token that a page gives its scripts, good for every form of the same person.</summary>
    public static async Task<string> TokenOf(this HttpClient client, string page) => WebUtility.HtmlDecode(Token().Match(await client.Text(page)).Groups[1].Value);

    /// <summary>The page's text as sent, whatever its status.</summary>
    public static async Task<string> Text(this HttpClient client, string page) => await (await client.GetAsync(new Uri(page, UriKind.Relative))).Content.ReadAsStringAsync();

    /// <summary>Where a redirect leads: path and query.</summary>
    public static string Leads(this HttpResponseMessage answer) =>
        answer.Headers.Location is { } to ? to.IsAbsoluteUri ? to.PathAndQuery : to.ToString() : throw new InvalidOperationException($"{(int)answer.StatusCode} leads nowhere.");

    /// <summary>The page's words: without tags, entities decoded, white space as one space.</summary>
    public static async Task<string> Words(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(Space().Replace(Tag().Replace(await answer.Content.ReadAsStringAsync(), " "), " "));

    [GeneratedRegex("name=\"jams-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
