using System.Text.Json;

namespace Jams.Workers.Storage;

/// <summary>Whose key a body needs, read before it is decoded. It is the first field of what is written here.</summary>
internal static class BodyOwner
{
    public static string? Find(ReadOnlySpan<byte> body, string field, string? expected)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(field);
            reader.Read();
            if (found)
                return expected is not null && reader.ValueTextEquals(expected) ? expected : reader.GetString();
            reader.Skip();
        }
        return null;
    }
}
