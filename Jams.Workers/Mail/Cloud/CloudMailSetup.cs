using System.Net;
using Jams.Domain.Mail.Connecting;
using Jams.Domain.Mail.Mailboxes;
using Jams.Workers.Mail.Gmail;
using Jams.Workers.Mail.Graph;
using Jams.Workers.Mail.OAuth;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Jams.Workers.Mail.Cloud;

/// <summary>Mailboxes at Google and Microsoft, and the sign-in there.</summary>
public static class CloudMailSetup
{
    /// <summary>The addresses come from the sections "Gmail" and "Graph" of the configuration; without them they are the providers' own.</summary>
    public static IServiceCollection AddCloudMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GmailOptions>().Bind(configuration.GetSection("Gmail")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<GraphOptions>().Bind(configuration.GetSection("Graph")).ValidateDataAnnotations().ValidateOnStart();
        services.AddMailConnecting().AddSingleton<IMailAuthority, MailAuthority>();
        services.AddSingleton<CloudLanes>().AddSingleton<StoredMails>().AddSingleton<OAuthPlaces>().AddSingleton<TokenEndpoint>().AddSingleton<MailTokens>().AddSingleton<GraphPieces>();
        services.AddSingleton<GmailMailboxes>().AddSingleton<GraphMailboxes>();
        services.AddSingleton<IReadOwner>(given => given.GetRequiredService<GmailMailboxes>()).AddSingleton<IReadOwner>(given => given.GetRequiredService<GraphMailboxes>());
        services.AddKeyedSingleton<IMailboxes>(MailProvider.Gmail, (given, _) => given.GetRequiredService<GmailMailboxes>());
        services.AddKeyedSingleton<IMailboxes>(MailProvider.Graph, (given, _) => given.GetRequiredService<GraphMailboxes>());

        Plain(services.AddHttpClient(TokenEndpoint.Client, calls => calls.Timeout = TimeSpan.FromSeconds(30)));
        Plain(services.AddHttpClient(GraphPieces.Client, calls => calls.Timeout = TimeSpan.FromMinutes(5)));
        Calls(services.AddRefitGeneratedClient<IGmail>(), given => given.GetRequiredService<Microsoft.Extensions.Options.IOptions<GmailOptions>>().Value.Address, GmailUnits.Of);
        services.AddTransient<GraphLinks>();
        Calls(services.AddRefitGeneratedClient<IGraph>(), given => given.GetRequiredService<Microsoft.Extensions.Options.IOptions<GraphOptions>>().Value.Address, _ => 1).AddHttpMessageHandler<GraphLinks>();
        return services;
    }

    private static IHttpClientBuilder Calls(IHttpClientBuilder client, Func<IServiceProvider, Uri> address, Func<HttpRequestMessage, int> cost)
    {
        Plain(client).ConfigureHttpClient((given, calls) => (calls.BaseAddress, calls.Timeout) = (address(given), Timeout.InfiniteTimeSpan));
        client.AddResilienceHandler("retry", (pipeline, context) => CloudRetries.Add(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        return client.AddHttpMessageHandler(given => new CloudCalls(cost, given.GetRequiredService<TimeProvider>()));
    }

    // Addresses in logs would tell who writes with whom; redirects would take tokens elsewhere.
    private static IHttpClientBuilder Plain(IHttpClientBuilder client) => client.RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(15), PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });
}
