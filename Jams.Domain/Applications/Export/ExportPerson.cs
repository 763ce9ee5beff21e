using System.IO.Compression;
using System.Text.Json;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Documents;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Applications.Export;

/// <summary>
/// Everything of a person's search in one ZIP: applications.json (with postings and timelines), applications.csv, companies.json, contacts.json, tasks.json, stages.json, files.json and
/// the files themselves under files/.
/// </summary>
public sealed class ExportPerson(
    ExportApplications applications, ExportTable table, SeeStages stages, Owned<Company> companies, Owned<Contact> contacts, Owned<ContactTouch> touches, Owned<TaskItem> tasks,
    Owned<StoredFile> documents, IFiles files)
{
    /// <summary>Writes the archive while it reads; the stream stays open.</summary>
    public async Task Run(string userId, Stream to, CancellationToken stop = default)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        var all = new Query<JobApplication>(x => true).By(x => x.AddedAt);
        await Write(zip, "applications.json", stream => applications.Run(userId, all, stream, stop), stop);
        await Write(zip, "applications.csv", stream => table.Run(userId, all, stream, stop), stop);
        await Write(zip, "stages.json", (await stages.Run(userId, stop)).Stages, stop);
        await Write(zip, "companies.json", (await companies.Find(userId, x => true, stop)).Select(ExportedCompany.Of), stop);
        var touched = (await touches.Find(userId, x => true, stop)).ToLookup(touch => touch.ContactId);
        await Write(zip, "contacts.json", (await contacts.Find(userId, x => true, stop)).Select(contact => ExportedContact.Of(contact, touched[contact.Id])), stop);
        await Write(zip, "tasks.json", (await tasks.Find(userId, x => true, stop)).Select(ExportedTask.Of), stop);
        var kept = await documents.Find(userId, x => true, stop);
        await Write(zip, "files.json", kept.Select(file => new { file.Id, file.Name, file.MediaType, file.Kind, file.Size, file.Digest, file.ExpiresOn, file.ApplicationId, file.AddedAt, Path = PathOf(file) }), stop);
        foreach (var file in kept)
            if (await files.Open(userId, file.FileId, stop) is { } bytes)
                await using (bytes)
                    await Write(zip, PathOf(file), stream => bytes.CopyToAsync(stream, stop), stop);
    }

    private static Task Write<T>(ZipArchive zip, string name, T value, CancellationToken stop) => Write(zip, name, stream => JsonSerializer.SerializeAsync(stream, value, ExportJson.Options, stop), stop);

    private static async Task Write(ZipArchive zip, string name, Func<Stream, Task> write, CancellationToken stop)
    {
        await using var stream = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop);
        await write(stream);
    }

    // The id keeps names apart; names were made safe when the file was stored.
    private static string PathOf(StoredFile file) => $"files/{file.Id}-{file.Name}";
}
