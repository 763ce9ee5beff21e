using Microsoft.Playwright;

namespace Jams.Web.Tests.Server;

/// <summary>Letters in their frames, which no script of a test can enter.</summary>
public static class Letters
{
    /// <summary>Puts its title in the place of each letter: axe would wait for an answer out of the sandbox for ever.</summary>
    public static Task WithoutLetters(this IPage page) => page.EvaluateAsync("""
        () => { for (const frame of document.querySelectorAll("iframe[sandbox]")) {
          const paper = document.createElement("p");
          paper.textContent = frame.title;
          frame.replaceWith(paper);
        } }
        """);
}
