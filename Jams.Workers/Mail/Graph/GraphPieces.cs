using System.Net.Http.Headers;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Cloud;
using Microsoft.Extensions.Options;

namespace Jams.Workers.Mail.Graph;

/// <summary>Puts a large file to a draft piece by piece, at the address that Graph gave for it. That address is the permission: no token goes with it.</summary>
internal sealed class GraphPieces(IHttpClientFactory http, IOptions<GraphOptions> options)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "graph-upload";

    // A multiple of 320 KiB, below 4 MB.
    private const int Piece = 10 * 320 * 1024;

    public async Task Put(string address, byte[] file, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var to) || (to.Scheme != Uri.UriSchemeHttps && to.GetLeftPart(UriPartial.Authority) != options.Value.Address.GetLeftPart(UriPartial.Authority)))
            throw new MailboxFault(ConnectingFailures.Garbled(MailProvider.Graph));
        try
        {
            using var calls = http.CreateClient(Client);
            for (var at = 0; at < file.Length; at += Piece)
            {
                var length = Math.Min(Piece, file.Length - at);
                using var piece = new ByteArrayContent(file, at, length) { Headers = { ContentRange = new ContentRangeHeaderValue(at, at + length - 1, file.Length), ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
                using var answer = await calls.PutAsync(to, piece, stop);
                if (!answer.IsSuccessStatusCode)
                    throw new MailboxFault((int)answer.StatusCode >= 500 ? ConnectingFailures.Unwell(MailProvider.Graph) : ConnectingFailures.Garbled(MailProvider.Graph));
            }
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && fault is HttpRequestException or IOException or OperationCanceledException)
        {
            throw CloudFaults.Broken(MailProvider.Graph, fault);
        }
    }
}
