namespace Jams.Domain.Ai;

/// <summary>How many tokens a text has, roughly. Three characters a token is on the high side for English and about right for German; used where a server does not count.</summary>
public static class Tokens
{
    /// <summary>The estimate, rounded up.</summary>
    public static long Of(string text) => (text.Length + 2) / 3;

    /// <summary>The estimate for some texts.</summary>
    public static long Of(IEnumerable<string> texts) => texts.Sum(Of);
}
