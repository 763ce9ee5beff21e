using System.Globalization;

namespace Jams.Workers.Storage.Filters;

/// <summary>How single values are stored, so that a filter's value and the document's are written alike. Text forms sort as the values do.</summary>
internal static class Scalars
{
    public const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    public const string Date = "yyyy-MM-dd";
    public const string Time = "HH:mm:ss.fffffff";

    public static string Text(DateTimeOffset value) => value.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    public static string Text(DateOnly value) => value.ToString(Date, CultureInfo.InvariantCulture);

    public static string Text(TimeOnly value) => value.ToString(Time, CultureInfo.InvariantCulture);

    public static bool CanCompare(Type type) => CanOrder(type) || type.IsEnum || type == typeof(Guid);

    public static bool CanOrder(Type type) =>
        IsWhole(type) || type == typeof(string) || type == typeof(bool) || type == typeof(double)
        || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly);

    public static bool IsWhole(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte);

    /// <summary>string, bool, long, double or null.</summary>
    public static object? Stored(object? value, Type type) => value switch
    {
        null => null,
        string or bool or double => value,
        Enum named => named.ToString(),
        Guid id => id.ToString("D"),
        DateTimeOffset instant => Text(instant),
        DateOnly date => Text(date),
        TimeOnly time => Text(time),
        _ when type.IsEnum => Enum.ToObject(type, value).ToString(),
        IConvertible number when IsWhole(value.GetType()) => number.ToInt64(CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"A value of type {value.GetType().Name} cannot be compared with a stored {type.Name}."),
    };
}
