using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Ai;
using Microsoft.Extensions.Caching.Hybrid;

namespace Jams.Workers.Ai;

/// <summary>
/// Holds answers in this process's memory for half an hour, never in a cache outside it: they hold what people wrote, and must be gone with their account.
/// Once somebody is erased nobody gets theirs any more, and their room in memory is freed within the half hour. A key tells a person's id, a prompt and a digest, nothing that was written.
/// </summary>
internal sealed class HybridAnswers(HybridCache cache) : IRememberAnswers, IForgetPerson
{
    private static readonly HybridCacheEntryOptions InMemory = new()
    {
        Expiration = TimeSpan.FromMinutes(30),
        LocalCacheExpiration = TimeSpan.FromMinutes(30),
        Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    public async Task<Result<string>> Run(AnswerKey key, Func<CancellationToken, Task<Result<string>>> ask, CancellationToken stop = default)
    {
        try
        {
            return await cache.GetOrCreateAsync($"ai/{key.UserId}/{key.Prompt}@{key.Version}/{key.Digest}", ask, Asked, InMemory, [Tag(key.UserId)], stop);
        }
        catch (NotHeld failed)
        {
            return failed.Failure;
        }
    }

    public async Task Forget(string userId, CancellationToken stop = default) => await cache.RemoveByTagAsync(Tag(userId), stop);

    private static string Tag(string userId) => "ai/" + userId;

    private static async ValueTask<string> Asked(Func<CancellationToken, Task<Result<string>>> ask, CancellationToken stop) =>
        await ask(stop) is var answer && answer.Failure is { } failure ? throw new NotHeld(failure) : answer.Value;

    /// <summary>The cache holds whatever it is given; only what is thrown passes it by.</summary>
    private sealed class NotHeld(Failure failure) : Exception
    {
        public Failure Failure { get; } = failure;
    }
}
