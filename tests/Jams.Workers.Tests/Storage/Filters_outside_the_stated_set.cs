using System.Linq.Expressions;
using Jams.Workers.Storage.Filters;

namespace Jams.Workers.Tests.Storage;

public sealed class Filters_outside_the_stated_set
{
    public static TheoryData<string> Kinds => [.. Refused.Keys];

    private static readonly Dictionary<string, Expression<Func<Sample, bool>>> Refused = new()
    {
        ["a sealed property"] = x => x.Secret == "a",
        ["a sealed number"] = x => x.Pin > 3,
        ["inside a sealed value"] = x => x.Salary!.Currency == "EUR",
        ["a decimal"] = x => x.Amount > 3,
        ["a derived property"] = x => x.Derived == "a",
        ["two properties"] = x => x.Name == x.Note,
        ["a method of text"] = x => x.Name.Trim() == "A",
        ["a part of a text"] = x => x.Name.Contains('a'),
        ["text without regard to case"] = x => x.Name.StartsWith("a", StringComparison.OrdinalIgnoreCase),
        ["a length"] = x => x.Name.Length > 3,
        ["the order of an enumeration"] = x => x.Mood > Mood.Calm,
        ["the order of ids"] = x => x.Token > Guid.Empty,
        ["arithmetic"] = x => x.Count + 1 > 3,
        ["a number made smaller"] = x => (int)x.Big! == 3,
        ["a condition on the document inside a list"] = x => x.Tags.Any(tag => tag == x.Name),
        ["all of a list"] = x => x.Tags.All(tag => tag == "a"),
        ["a nested value"] = x => x.Main == new Part("a", 1, new List<string>(), null),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Are_refused_by_name(string what)
    {
        var refusal = Should.Throw<NotSupportedException>(() => FilterReader.Read(Refused[what]));
        refusal.Message.ShouldContain("cannot be used in storage");
    }
}
