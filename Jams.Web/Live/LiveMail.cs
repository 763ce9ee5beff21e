using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Jams.Domain.Mail.Mailboxes;

namespace Jams.Web.Live;

/// <summary>
/// Carries what happens in mailboxes to the open pages of their owner. Events: <c>mailbox</c> (its id: progress, or another health) and <c>arrived</c>
/// (JSON: account, mails, threads) and <c>filed</c> (mail moved an application, or asks about one). A page that reads too slowly loses the oldest; each event only says that there is something to look at.
/// </summary>
public sealed class LiveMail(IHostApplicationLifetime lifetime) : IAnnounceMail
{
    /// <summary>Most pages of a person that listen; a further one takes the place of the oldest.</summary>
    public const int MostPages = 12;

    private const int Waiting = 64;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    // A page asks anew then, and so does the check whether its person is still signed in.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Page[]> _pages = new(StringComparer.Ordinal);

    public void Progress(MailboxSync sync) => Tell(sync.UserId, new SseItem<string>(sync.Id, "mailbox"));

    public void Felt(MailAccount account) => Tell(account.UserId, new SseItem<string>(account.Id, "mailbox"));

    public void Filed(string userId) => Tell(userId, new SseItem<string>("", "filed"));

    public void Arrived(MailAccount account, int mails, IReadOnlyCollection<string> threadIds) =>
        Tell(account.UserId, new SseItem<string>(JsonSerializer.Serialize(new { account = account.Id, mails, threads = threadIds.Take(50) }), "arrived"));

    /// <summary>What a page of this person hears until it is closed, half an hour is over, or the server stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> Listen(string userId, [EnumeratorCancellation] CancellationToken stop)
    {
        var page = new Page(Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest }));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop, lifetime.ApplicationStopping);
        over.CancelAfter(Longest);
        Open(userId, page);
        try
        {
            yield return new SseItem<string>("", "open");
            while (await Next(page, over.Token) is { } item)
                yield return item;
        }
        finally
        {
            Close(userId, page);
        }
    }

    private static async Task<SseItem<string>?> Next(Page page, CancellationToken over)
    {
        try
        {
            while (!over.IsCancellationRequested)
                if (page.Events.Reader.TryRead(out var item))
                    return item;
                else if (!await page.Events.Reader.WaitToReadAsync(over).AsTask().WaitAsync(Heartbeat, over))
                    return null;
            return null;
        }
        catch (TimeoutException)
        {
            return new SseItem<string>("", "beat");
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private void Tell(string userId, SseItem<string> item)
    {
        if (_pages.TryGetValue(userId, out var pages))
            foreach (var page in pages)
                page.Events.Writer.TryWrite(item);
    }

    private void Open(string userId, Page page) => _pages.AddOrUpdate(userId, _ => [page], (_, pages) =>
    {
        if (pages.Length >= MostPages)
            pages[0].Events.Writer.TryComplete();
        return [.. pages.TakeLast(MostPages - 1), page];
    });

    private void Close(string userId, Page page)
    {
        _pages.AddOrUpdate(userId, _ => [], (_, pages) => [.. pages.Where(one => one != page)]);
        _pages.TryRemove(KeyValuePair.Create(userId, Array.Empty<Page>()));
        page.Events.Writer.TryComplete();
    }

    private sealed record Page(Channel<SseItem<string>> Events);
}
