using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jams.Workers.Mail.Gmail;

/// <summary>Whose mailbox it is. A history id is a number of up to 21 digits: kept as text.</summary>
internal sealed record GmailProfile(string EmailAddress, string? HistoryId, long? MessagesTotal);

/// <summary>Addresses the person may write from.</summary>
internal sealed record GmailSenders(IReadOnlyList<GmailSender>? SendAs);

internal sealed record GmailSender(string SendAsEmail, string? DisplayName, bool IsPrimary, string? VerificationStatus);

internal sealed record GmailLabels(IReadOnlyList<GmailLabel>? Labels);

/// <summary>A label; <paramref name="Type"/> is "system" or "user".</summary>
internal sealed record GmailLabel(string Id, string Name, string? Type);

internal sealed record GmailList(IReadOnlyList<GmailKey>? Messages, string? NextPageToken);

internal sealed record GmailKey(string Id, IReadOnlyList<string>? LabelIds);

/// <summary>A mail; its bytes only in the format "raw". <paramref name="InternalDate"/>: milliseconds since 1970, as text.</summary>
internal sealed record GmailMail(string Id, IReadOnlyList<string>? LabelIds, string? InternalDate, [property: JsonConverter(typeof(Base64UrlBytes))] byte[]? Raw);

internal sealed record GmailHistory(IReadOnlyList<GmailEvent>? History, string? NextPageToken, string? HistoryId);

/// <summary>What happened in one step.</summary>
internal sealed record GmailEvent(
    string? Id, IReadOnlyList<GmailTouched>? MessagesAdded, IReadOnlyList<GmailTouched>? MessagesDeleted, IReadOnlyList<GmailTouched>? LabelsAdded, IReadOnlyList<GmailTouched>? LabelsRemoved);

internal sealed record GmailTouched(GmailKey? Message);

internal sealed record GmailChange(IReadOnlyList<string> Ids, IReadOnlyCollection<string> AddLabelIds, IReadOnlyCollection<string> RemoveLabelIds);

/// <summary>Bytes in base64url (RFC 4648, section 5), read without making a text of them first.</summary>
internal sealed class Base64UrlBytes : JsonConverter<byte[]>
{
    public override byte[]? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        try
        {
            return Base64Url.DecodeFromUtf8(text);
        }
        catch (FormatException broken)
        {
            throw new JsonException("These are no bytes in base64url.", broken);
        }
    }

    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteStringValue(Base64Url.EncodeToString(value));
}
