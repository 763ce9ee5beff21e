namespace Jams.Domain.Ai;

/// <summary>What a person lets read their texts.</summary>
public enum ModelChoice
{
    /// <summary>The server's model, while there is one.</summary>
    Server,
    /// <summary>The person's own connection.</summary>
    Own,
    /// <summary>No model: local means only.</summary>
    None,
}
