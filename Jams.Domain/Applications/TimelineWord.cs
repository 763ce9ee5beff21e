namespace Jams.Domain.Applications;

/// <summary>How a value of a timeline sentence is read out.</summary>
public enum TimelineWordKind
{
    /// <summary>As it stands: a name, a title.</summary>
    Text,
    /// <summary>An English word of the program, to be translated.</summary>
    Word,
    /// <summary>A local date, yyyy-MM-dd, to be written as the reader writes dates.</summary>
    Day,
}

/// <summary>A value in the sentence of a timeline entry. The sentence is put together when it is read, in the reader's language.</summary>
public sealed record TimelineWord(string Text, TimelineWordKind Kind = TimelineWordKind.Text)
{
    /// <summary>A local date.</summary>
    public static TimelineWord Day(DateOnly date) => new(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), TimelineWordKind.Day);

    /// <summary>An English word of the program.</summary>
    public static TimelineWord Word(string word) => new(word, TimelineWordKind.Word);
}
