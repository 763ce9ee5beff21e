namespace Jams.Domain.Ai;

/// <summary>What somebody entered for a model server, not checked yet.</summary>
public sealed record AiConnectionEntry(string? Address, string? FastModel, string? BestModel = null, string? EmbeddingModel = null, string? Key = null)
{
    /// <summary>Whether nothing was entered.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Address + FastModel + BestModel + EmbeddingModel + Key);
}
