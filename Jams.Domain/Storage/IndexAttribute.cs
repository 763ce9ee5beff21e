namespace Jams.Domain.Storage;

/// <summary>An index over these properties, in this order. A unique index counts only documents in which none of them is null.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IndexAttribute(params string[] properties) : Attribute
{
    /// <summary>Names of scalar properties of the document, as in C#.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>Whether two documents may not have the same values.</summary>
    public bool Unique { get; init; }
}
