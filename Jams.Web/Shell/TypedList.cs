namespace Jams.Web.Shell;

/// <summary>Lists as people type them into a text area: one on each line.</summary>
public static class TypedList
{
    /// <summary>What stands on the lines; <paramref name="also"/> separates too.</summary>
    public static IReadOnlyList<string> Of(string? text, params char[] also) =>
        (text ?? "").Split(['\n', '\r', .. also], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One on each line.</summary>
    public static string Of(IEnumerable<string> list) => string.Join('\n', list);
}
