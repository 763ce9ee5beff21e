using Jams.Domain.Storage;
using Jams.Workers.Storage;

namespace Jams.Workers.Tests.Storage;

public sealed class Documents_of_Domain
{
    [Fact]
    public async Task Can_all_be_stored_under_names_of_their_own()
    {
        var types = StoredType.In(typeof(Document).Assembly.GetTypes());
        types.Select(type => type.Name).ShouldBeUnique();
        foreach (var type in types)
            type.Defaults().ShouldNotBeNull();
        await using var store = await new Store(options => options.DocumentTypes = typeof(Document).Assembly.GetTypes()).Started();
    }
}
