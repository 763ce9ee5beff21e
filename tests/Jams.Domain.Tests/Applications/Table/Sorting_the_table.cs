using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;
using Jams.Domain.Applications.Table;

namespace Jams.Domain.Tests.Applications.Table;

public sealed class Sorting_the_table
{
    [Fact]
    public async Task Gives_every_application_once_in_the_order_of_the_column()
    {
        await using var desk = await Desk.Open();
        var rows = "Company,Role,Status,Applied on\n" + string.Concat(Enumerable.Range(1, 130).Select(i => $"Company {(i * 37) % 130},Role {i % 9},{new[] { "Saved", "Applied", "Interview", "Offer", "Rejected" }[i % 5]},2026-{1 + i % 11:00}-{1 + i % 28:00}\n"));
        await desk.Get<ImportApplications>().Run(Desk.Ines, "rows.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rows)), desk.Today, keepDuplicates: true);
        var stages = await desk.Stages();

        foreach (var sort in Enum.GetValues<TableSort>())
            foreach (var descending in new[] { false, true })
            {
                var pages = new List<JobApplication>();
                for (var page = 1; page <= 3; page++)
                {
                    var seen = await desk.Get<SeeTable>().Run(Desk.Ines, new TableRequest(new ApplicationFilter(), sort, descending, page));
                    (seen.Count, seen.Pages, seen.Page).ShouldBe((130, 3, page));
                    pages.AddRange(seen.Rows);
                }
                pages.Select(x => x.Id).Distinct().Count().ShouldBe(130, $"{sort} {descending}");
                var keys = pages.Select(x => Key(x, sort, stages)).ToList();
                var ordered = descending ? keys.OrderDescending(Comparer<object>.Create(Compare)) : keys.Order(Comparer<object>.Create(Compare));
                keys.ShouldBe(ordered.ToList(), $"{sort} {descending}");
            }
    }

    [Fact]
    public async Task Shows_the_last_page_for_pages_beyond_it()
    {
        await using var desk = await Desk.Open();
        await desk.Added("Only one");

        foreach (var sort in Enum.GetValues<TableSort>())
        {
            var page = await desk.Get<SeeTable>().Run(Desk.Ines, new TableRequest(new ApplicationFilter(), sort, true, 9));
            (page.Page, page.Rows.Count, page.First, page.Last).ShouldBe((1, 1, 1, 1));
        }
        (await desk.Get<SeeTable>().Run(Desk.Ines, new TableRequest(new ApplicationFilter { Text = "nothing" }, TableSort.Stage, true, 9))).First.ShouldBe(0);
    }

    private static object Key(JobApplication x, TableSort sort, StageList stages) => sort switch
    {
        TableSort.Company => x.CompanyKey,
        TableSort.Role => x.RoleKey,
        TableSort.Stage => stages.Stages.ToList().FindIndex(stage => stage.Id == x.StageId),
        TableSort.Applied => x.AppliedOn ?? DateOnly.MinValue,
        TableSort.Needs => x.NeedsYouOn ?? DateOnly.MinValue,
        _ => x.ChangedAt,
    };

    private static int Compare(object? one, object? other) => one is string text ? string.CompareOrdinal(text, (string)other!) : Comparer<object>.Default.Compare(one, other);
}
