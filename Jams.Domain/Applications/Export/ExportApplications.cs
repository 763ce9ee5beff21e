using System.IO.Pipelines;
using System.Text.Json;
using Jams.Domain.Storage;

namespace Jams.Domain.Applications.Export;

/// <summary>Writes applications as JSON: <c>{"format": 1, "exportedAt": …, "applications": [ … ]}</c>, see <see cref="ExportedApplication"/>.</summary>
public sealed class ExportApplications(ReadForExport read, SeeStages stages, TimeProvider clock)
{
    /// <summary>Writes UTF-8 while it reads; the stream stays open.</summary>
    public async Task Run(string userId, Query<JobApplication> query, Stream to, CancellationToken stop = default)
    {
        var list = await stages.Run(userId, stop);
        // A writer on the stream itself would write to it while serializing, without waiting; web servers refuse that.
        var pipe = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("format", ExportJson.Format);
        json.WriteString("exportedAt", clock.GetUtcNow());
        json.WriteStartArray("applications");
        await foreach (var each in read.Run(userId, query, stop))
        {
            JsonSerializer.Serialize(json, ExportedApplication.Of(each.Application, list, each.Postings, each.Timeline), ExportJson.Options);
            if (pipe.UnflushedBytes > 32 * 1024)
                await pipe.FlushAsync(stop);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        await pipe.FlushAsync(stop);
        await pipe.CompleteAsync();
    }
}
