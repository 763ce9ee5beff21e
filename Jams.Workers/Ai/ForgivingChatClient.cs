using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Jams.Workers.Ai;

/// <summary>
/// Leaves out what a server does not know and asks again, so that any server with chat completions will do. The prompt says the schema as well, and every answer is checked,
/// so nothing is lost with it.
/// </summary>
internal sealed class ForgivingChatClient(IChatClient inner, Func<Missing> known, Action<Missing> learn) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        for (; ; )
        {
            try
            {
                return await base.GetResponseAsync(messages, Without(options, known()), cancellationToken);
            }
            catch (ClientResultException refused) when (Learns(refused, options))
            {
                continue;
            }
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IAsyncEnumerator<ChatResponseUpdate> updates;
        bool any;
        for (; ; )
        {
            updates = base.GetStreamingResponseAsync(messages, Without(options, known()), cancellationToken).GetAsyncEnumerator(cancellationToken);
            try
            {
                any = await updates.MoveNextAsync();
                break;
            }
            catch (ClientResultException refused) when (Learns(refused, options))
            {
                await updates.DisposeAsync();
            }
        }
        await using (updates)
            for (; any; any = await updates.MoveNextAsync())
                yield return updates.Current;
    }

    /// <summary>Whether the server refused something that can be left out and was not yet.</summary>
    private bool Learns(ClientResultException refused, ChatOptions? options)
    {
        if (refused.Status is not (400 or 422))
            return false;
        var said = refused.GetRawResponse()?.Content.ToString() ?? refused.Message;
        var found = (Says("response_format") || Says("json_schema")) && options?.ResponseFormat is not null ? Missing.Schemas : Says("max_completion_tokens") ? Missing.Limits : Missing.None;
        if (found == Missing.None || known().HasFlag(found))
            return false;
        learn(known() | found);
        return true;

        bool Says(string word) => said.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static ChatOptions? Without(ChatOptions? options, Missing missing)
    {
        if (options is null || missing == Missing.None)
            return options;
        var less = options.Clone();
        if (missing.HasFlag(Missing.Schemas))
            less.ResponseFormat = null;
        if (missing.HasFlag(Missing.Limits))
            less.MaxOutputTokens = null;
        return less;
    }
}
