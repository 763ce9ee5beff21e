namespace Jams.Workers.Ai;

/// <summary>What a server that calls itself compatible does not know.</summary>
[Flags]
internal enum Missing
{
    None = 0,
    /// <summary>Answers by JSON schema.</summary>
    Schemas = 1,
    /// <summary>A limit for the answer under its newer name.</summary>
    Limits = 2,
}
