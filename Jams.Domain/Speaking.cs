using System.Globalization;

namespace Jams.Domain;

/// <summary>Words for a person who is not the one whose request runs.</summary>
public static class Speaking
{
    /// <summary>Runs <paramref name="write"/> in a language; English means British dates and numbers, as on the pages.</summary>
    public static T In<T>(string language, Func<T> write)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language);
        try
        {
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}
