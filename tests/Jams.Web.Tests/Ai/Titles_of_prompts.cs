using System.Globalization;
using Jams.Domain.Ai;
using Jams.Web.Shell;

namespace Jams.Web.Tests.Ai;

public sealed class Titles_of_prompts
{
    [Theory]
    [InlineData("de")]
    public void Exist_in_every_language(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var words = new Words();

        new Prompts().All.Where(prompt => words[prompt.Title].ResourceNotFound).Select(prompt => prompt.Title).ShouldBeEmpty();
    }
}
