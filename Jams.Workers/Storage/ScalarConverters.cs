using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jams.Workers.Storage.Filters;

namespace Jams.Workers.Storage;

/// <summary>UTC, fixed width: the text sorts as the instants do.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[28];
        value.UtcDateTime.TryFormat(text, out var length, Scalars.Instant, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}

internal sealed class DateConverter : JsonConverter<DateOnly>
{
    // Reads the same digits without a culture; lists hold many dates.
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonMetadataServices.DateOnlyConverter.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Scalars.Text(value));
}

internal sealed class TimeConverter : JsonConverter<TimeOnly>
{
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.ParseExact(reader.GetString()!, Scalars.Time, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Scalars.Text(value));
}

/// <summary>As text: JSON numbers of SQLite and MongoDB would lose digits.</summary>
internal sealed class ExactDecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        decimal.Parse(reader.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>Always with a point or an exponent, so that a stored double never looks like a whole number (which has 64 bits, a double 53).</summary>
internal sealed class RealConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => WriteTo(writer, value);

    public static void WriteTo(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
            throw new NotSupportedException("NaN and infinity cannot be stored.");
        // MongoDB's driver drops the sign of zero; so that both stores agree, nobody keeps it.
        var text = (value == 0 ? 0 : value).ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }
}
