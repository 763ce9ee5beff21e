using System.Text;

namespace Jams.Domain.Applications.Export;

/// <summary>Tags in one cell: separated by semicolons; a semicolon or backslash in a tag has a backslash before it.</summary>
public static class TagList
{
    /// <summary>All tags in one text.</summary>
    public static string Join(IEnumerable<string> tags) =>
        string.Join("; ", tags.Select(tag => tag.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    /// <summary>The tags that <see cref="Join"/> put together.</summary>
    public static List<string> Split(string text)
    {
        var (tags, tag) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\' && i + 1 < text.Length)
                tag.Append(text[++i]);
            else if (text[i] == ';')
                End();
            else
                tag.Append(text[i]);
        End();
        return tags;

        void End()
        {
            if (tag.ToString().Trim() is { Length: > 0 } whole)
                tags.Add(whole);
            tag.Clear();
        }
    }
}
