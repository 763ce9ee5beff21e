using System.Net;
using Jams.Domain.Mail.Reading.Pictures;
using Jams.Domain.Security;
using Jams.Workers.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Mail;

/// <summary>Fetches pictures of mails by HTTP. Where connections may go is checked for every address of every name, redirects included (<see cref="GuardedConnect"/>).</summary>
public sealed class PicturesByHttp(IHttpClientFactory clients, ILogger<PicturesByHttp> log) : IFetchPictures
{
    internal const string Client = "pictures";

    private const int Redirects = 4;

    public async Task<Picture?> Fetch(Uri address, CancellationToken stop = default)
    {
        if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            return null;
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentLength > IFetchPictures.Largest)
                return null;
            var bytes = await answer.Content.ReadAsByteArrayAsync(stop);
            return PictureType.Sniff(bytes) is { } type ? new Picture(type, bytes) : null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or UriFormatException or NotSupportedException || fault is OperationCanceledException && !stop.IsCancellationRequested)
        {
            // The address itself would tell what somebody reads.
            log.LogInformation("A picture of a mail could not be fetched: {Problem}.", fault is HttpRequestException { HttpRequestError: var problem } ? problem.ToString() : fault.GetType().Name);
            return null;
        }
    }

    /// <summary>The client: ten seconds, five megabytes, no cookies, no referrer, no name of its own.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IFetchPictures, PicturesByHttp>();
        services.AddHttpClient(Client, http =>
            {
                http.Timeout = TimeSpan.FromSeconds(10);
                http.MaxResponseContentBufferSize = IFetchPictures.Largest + 1;
                http.DefaultRequestHeaders.Accept.ParseAdd("image/webp,image/png,image/jpeg,image/gif;q=0.9");
                http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0");
            })
            .ConfigurePrimaryHttpMessageHandler(() => GuardedConnect.Handler(NetworkReach.Public, Redirects))
            .RemoveAllLoggers()
            .AddHttpMessageHandler(() => new AnswerLimit(IFetchPictures.Largest));
    }
}
