using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jams.Workers.Mail.Graph;

internal sealed record GraphPerson(string? Mail, string? UserPrincipalName, string? DisplayName);

/// <summary>A piece of a list: a link leads to the next piece, or, at its end, to what changes from then on.</summary>
internal sealed record GraphPage<T>(IReadOnlyList<T>? Value)
{
    [JsonPropertyName("@odata.nextLink")]
    public string? Next { get; init; }

    [JsonPropertyName("@odata.deltaLink")]
    public string? Delta { get; init; }
}

internal sealed record GraphFolder(string Id, string? DisplayName, string? ParentFolderId, int? TotalItemCount)
{
    [JsonPropertyName("@removed")]
    public JsonElement? Removed { get; init; }
}

/// <summary>A mail; of one that changed, perhaps only what changed.</summary>
internal sealed record GraphMail(string Id, DateTimeOffset? ReceivedDateTime, bool? IsRead, bool? IsDraft, GraphFlag? Flag, string? ParentFolderId)
{
    /// <summary>There when it is not in the folder any more.</summary>
    [JsonPropertyName("@removed")]
    public JsonElement? Removed { get; init; }

    [JsonIgnore]
    public bool IsComplete => IsRead is not null && IsDraft is not null && Flag is not null && ReceivedDateTime is not null;
}

/// <summary>"flagged", "notFlagged" or "complete".</summary>
internal sealed record GraphFlag(string? FlagStatus);

/// <summary>What is to be set; null = as it is.</summary>
internal sealed record GraphMarks([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsRead, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] GraphFlag? Flag);

internal sealed record GraphMove(string DestinationId);

internal sealed record GraphAttachment(string Name, string ContentType, byte[] ContentBytes)
{
    [JsonPropertyName("@odata.type")]
    public string Type { get; } = "#microsoft.graph.fileAttachment";

    public bool IsInline { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContentId { get; init; }
}

internal sealed record GraphUploadWish([property: JsonPropertyName("AttachmentItem")] GraphUploadItem Item);

internal sealed record GraphUploadItem(string Name, string ContentType, long Size, bool IsInline)
{
    public string AttachmentType { get; } = "file";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContentId { get; init; }
}

internal sealed record GraphUpload(string? UploadUrl);
