using System.Diagnostics.CodeAnalysis;
using Jams.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>Identity looks accounts up by the same key the documents have.</summary>
public sealed class AddressNormalizer : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => NormalizeEmail(name);

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.KeyOf(email);
}
