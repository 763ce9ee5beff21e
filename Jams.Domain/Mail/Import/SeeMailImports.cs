using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Import;

/// <summary>Shows a person's imports of mails.</summary>
public sealed class SeeMailImports(Owned<MailImport> imports)
{
    /// <summary>The latest first, at most 20.</summary>
    public Task<IReadOnlyList<MailImport>> Run(string userId, CancellationToken stop = default) =>
        imports.Find(userId, new Query<MailImport>(_ => true).ByDescending(import => import.AddedAt).Take(20), stop);

    /// <summary>One of them. Fails when there is no such import.</summary>
    public async Task<Result<MailImport>> Run(string userId, string id, CancellationToken stop = default) => await imports.Get(userId, id, stop) is { } import ? import : MailImportFailures.NotFound;
}
