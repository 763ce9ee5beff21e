using System.Net;
using System.Text.RegularExpressions;
using Jams.Domain.Applications.Import;
using Jams.Web.Pages.Applications.Import;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Applications;

/// <summary>What a person does on the pages of an import.</summary>
internal static partial class ImportSteps
{
    /// <summary>Brings a file of the fixtures; returns the address of its import.</summary>
    public static Task<string> Bring(this Visitor visitor, string name) => visitor.Bring(name, File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "fixtures", "csv", name)));

    public static async Task<string> Bring(this Visitor visitor, string name, byte[] bytes)
    {
        using var brought = await visitor.Upload("/applications/import", name, bytes);
        brought.StatusCode.ShouldBe(HttpStatusCode.Found, await brought.Content.ReadAsStringAsync());
        return brought.Leads();
    }

    /// <summary>Brings a file and adds its rows as they were guessed; returns the address of its import.</summary>
    public static async Task<string> Imported(this Visitor visitor, string name)
    {
        var page = await visitor.Bring(name);
        (await visitor.Post($"{page}?handler=Start", await visitor.Answers(page))).StatusCode.ShouldBe(HttpStatusCode.Found);
        await visitor.Finished(page);
        return page;
    }

    /// <summary>The form as it stands, with other targets for some status words.</summary>
    public static async Task<(string Name, string Value)[]> Answers(this Visitor visitor, string page, params (string Word, string Target)[] stages)
    {
        var mapping = (await visitor.Use<SeeImport>().Run(visitor.Id, page.Split('/')[^1])).Value.Import.Mapping;
        return
        [
            ("Input.Encoding", mapping.Shape.Encoding), ("Input.Delimiter", ImportWords.NameOf(mapping.Shape.Delimiter)), ("Input.HasHeader", mapping.Shape.HasHeader ? "true" : "false"),
            ("Input.Currency", mapping.Currency), ("Input.DayOrder", mapping.DayOrder?.ToString() ?? ""),
            .. mapping.Columns.Select(column => ("Input.Columns", column.ToString())), .. mapping.Stages.Select(stage => ("Input.Words", stage.Word)),
            .. mapping.Stages.Select(stage => ("Input.Targets", stages.FirstOrDefault(said => said.Word == stage.Word).Target ?? stage.Target ?? "")),
        ];
    }

    /// <summary>The form with another encoding.</summary>
    public static async Task<(string Name, string Value)[]> Shaped(this Visitor visitor, string page, string encoding) =>
        [.. (await visitor.Answers(page)).Select(field => field.Name == "Input.Encoding" ? (field.Name, encoding) : field)];

    /// <summary>Looks again until the import is done, as a person without script does; returns the page.</summary>
    public static async Task<string> Finished(this Visitor visitor, string page)
    {
        while (true)
        {
            var text = await visitor.Read(page);
            if (!Progress().IsMatch(text))
                return text;
            await Task.Delay(50);
        }
    }

    [GeneratedRegex("id=\"progress\"")]
    private static partial Regex Progress();
}
