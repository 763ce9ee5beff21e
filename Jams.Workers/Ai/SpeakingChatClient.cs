using System.Runtime.CompilerServices;
using Jams.Domain.Ai;
using Microsoft.Extensions.AI;

namespace Jams.Workers.Ai;

/// <summary>Says every fault of server, network and package as a <see cref="ModelFault"/>.</summary>
internal sealed class SpeakingChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception fault) when (ModelFaults.Read(fault, cancellationToken) is { } said)
        {
            throw said;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var begun = false;
        while (true)
        {
            try
            {
                if (!await updates.MoveNextAsync())
                    break;
            }
            catch (Exception fault) when (ModelFaults.Read(fault, cancellationToken) is { } said)
            {
                // Whatever ends a stream that has begun has ended it in the middle.
                throw begun ? new ModelFault(ModelProblem.BrokenOff) : said;
            }
            begun = true;
            yield return updates.Current;
        }
    }
}
