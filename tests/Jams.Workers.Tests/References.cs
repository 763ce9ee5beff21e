using System.Reflection;
using Jams.Domain;

namespace Jams.Workers.Tests;

public sealed class References_between_projects
{
    private static readonly Assembly Domain = typeof(Result).Assembly;
    private static readonly Assembly Workers = typeof(WorkersSetup).Assembly;

    [Fact]
    public void Go_one_way()
    {
        Named(Domain).ShouldNotContain(name => name.StartsWith("Jams.", StringComparison.Ordinal));
        Named(Workers).Where(name => name.StartsWith("Jams.", StringComparison.Ordinal)).ShouldAllBe(name => name == "Jams.Domain");
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("MongoDB")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("MailKit")]
    [InlineData("System.Net.Http")]
    [InlineData("System.Net.Sockets")]
    public void Keep_the_outside_out_of_Domain(string forbidden) =>
        Named(Domain).ShouldNotContain(name => name.StartsWith(forbidden, StringComparison.Ordinal));

    [Theory]
    [InlineData("Microsoft.AspNetCore.Mvc")]
    [InlineData("Microsoft.AspNetCore.Razor")]
    public void Keep_pages_out_of_Workers(string forbidden) =>
        Named(Workers).ShouldNotContain(name => name.StartsWith(forbidden, StringComparison.Ordinal));

    private static IEnumerable<string> Named(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
