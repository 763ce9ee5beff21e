namespace Jams.Domain.Storage;

/// <summary>
/// The property is stored sealed with the owner's data key (AES-256-GCM; associated data: collection, id, property).
/// It cannot be used in filters or indexes. Only on properties of the document itself; a nested value is sealed whole.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProtectedAttribute : Attribute;
