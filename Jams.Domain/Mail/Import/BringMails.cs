using Jams.Domain.Storage;

namespace Jams.Domain.Mail.Import;

/// <summary>Takes a file of mails from a page: stores it sealed and gives it to the workers.</summary>
public sealed class BringMails(ImportMails import, Owned<MailImport> imports, IFiles files, WorkBell<MailImport> bell, TimeProvider clock)
{
    /// <summary>The import, which begins at once. Fails when the file is empty or larger than <paramref name="limit"/> bytes, and as <see cref="ImportMails.Account"/>; nothing stays then.</summary>
    public async Task<Result<MailImport>> Run(string userId, string? accountName, string? own, string fileName, Stream content, long limit, CancellationToken stop = default)
    {
        var account = await import.Account(userId, accountName, own, stop);
        if (account.Failure is { } wrong)
            return wrong;
        var stored = await files.Put(userId, content, limit, stop);
        if (!stored.IsOk)
            return MailImportFailures.TooLarge(limit);
        if (stored.Value.Size == 0)
        {
            await files.Delete(userId, stored.Value.Id, stop);
            return MailImportFailures.Empty;
        }
        var brought = MailImport.Of(userId, account.Value.Id, Path.GetFileName(fileName), stored.Value, clock.GetUtcNow());
        await imports.Insert(userId, brought, stop);
        bell.Ring();
        return brought;
    }
}
