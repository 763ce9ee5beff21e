using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Jams.Domain.Ai;

/// <summary>
/// A text that comes piece by piece. The pieces are what a model wrote: shown as text, never as markup, and never obeyed. Read <see cref="Pieces"/> once, look at <see cref="Failure"/>
/// afterwards, and dispose it: leaving early stops the model.
/// </summary>
public sealed class ModelStream : IAsyncDisposable
{
    /// <summary>No stream takes longer than this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly ModelAllowance _allowance;
    private readonly CloseModel? _closing;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenSource _late;
    private readonly CancellationTokenSource _end;
    private readonly CancellationTokenSource _either;
    private readonly TimeSpan _patience;
    private readonly IChatClient _client;
    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates;
    private readonly long _began;
    private readonly long _limit;
    private TokenUse _estimate;
    private UsageDetails? _counted;
    private string? _first;
    private bool _asked;
    private bool _ended;
    private bool _done;

    internal ModelStream(IChatClient client, Prompt prompt, FilledPrompt filled, TimeSpan patience, ModelAllowance allowance, CloseModel? closing, TimeProvider clock, CancellationToken stop)
    {
        (_client, _allowance, _closing, _clock, _stop, _patience, _began) = (client, allowance, closing, clock, stop, patience, clock.GetTimestamp());
        // Some servers know no limit; four characters a token is generous, so only they meet this one.
        _limit = prompt.AnswerTokens * 8L;
        _late = new CancellationTokenSource(patience, clock);
        _end = new CancellationTokenSource(Longest, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(stop, _late.Token, _end.Token);
        var messages = filled.Messages();
        _estimate = new TokenUse(Tokens.Of(messages.Select(message => message.Text)), 0);
        _updates = client.GetStreamingResponseAsync(messages, ModelOptions.Of(prompt), _either.Token).GetAsyncEnumerator(_either.Token);
    }

    /// <summary>From the question to the first piece.</summary>
    public TimeSpan FirstWord { get; private set; }

    /// <summary>Why it ended early; null when it ended well or is not over. What has come stays good.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Whether the text reached its longest length and was cut.</summary>
    public bool IsCut { get; private set; }

    internal ModelProblem? Problem { get; private set; }

    /// <summary>The pieces as they come. Ends quietly when the model fails in the middle; throws only when the caller cancels.</summary>
    public async IAsyncEnumerable<string> Pieces([EnumeratorCancellation] CancellationToken stop = default)
    {
        if (_first is null)
            throw new InvalidOperationException("A stream is read once.");
        using var left = stop.Register(_either.Cancel);
        var letters = (long)_first.Length;
        yield return _first;
        _first = null;
        while (letters < _limit && await Next() is { } piece)
        {
            stop.ThrowIfCancellationRequested();
            letters += piece.Length;
            yield return piece;
        }
        stop.ThrowIfCancellationRequested();
        IsCut |= letters >= _limit;
        await DisposeAsync();
    }

    /// <summary>The whole text, once it has come. Fails when it broke off.</summary>
    public async Task<Result<string>> Whole(CancellationToken stop = default)
    {
        var text = new System.Text.StringBuilder();
        await foreach (var piece in Pieces(stop))
            text.Append(piece);
        return Failure is { } failure ? failure : text.ToString();
    }

    /// <summary>Stops the model if it is still writing, and counts what was used.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_done)
            return;
        _done = true;
        await _either.CancelAsync();
        await Quietly(_updates);
        if (_asked)
            _allowance.Spend(TokenUse.Of(_counted, _estimate));
        if (_closing is not null)
            await _closing.Run(_allowance);
        _client.Dispose();
        _either.Dispose();
        _late.Dispose();
        _end.Dispose();
    }

    /// <summary>Waits for the first piece; false when none comes.</summary>
    internal async Task<bool> Begin()
    {
        _first = await Next();
        FirstWord = _clock.GetElapsedTime(_began);
        return _first is not null;
    }

    private async Task<string?> Next()
    {
        try
        {
            while (true)
            {
                _late.CancelAfter(_patience);
                if (!await _updates.MoveNextAsync())
                    return _ended || Failure is not null ? null : End(ModelProblem.BrokenOff);
                // How long the reader takes with a piece is not the model's fault.
                _late.CancelAfter(Timeout.InfiniteTimeSpan);
                _asked = true;
                if (Read(_updates.Current) is { Length: > 0 } piece)
                    return piece;
                if (Failure is not null)
                    return null;
            }
        }
        catch (ModelFault fault)
        {
            _asked |= fault.MayHaveCost;
            return End(fault.Problem, fault.RetryAfter);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested || !(_late.IsCancellationRequested || _end.IsCancellationRequested))
        {
            _asked = true;
            throw;
        }
        catch (OperationCanceledException)
        {
            _asked = true;
            return End(ModelProblem.TimedOut);
        }
    }

    private string Read(ChatResponseUpdate update)
    {
        foreach (var content in update.Contents)
            if (content is UsageContent usage)
                (_counted ??= new()).Add(usage.Details);
            else if (ModelOptions.IsRefusal(content))
                End(ModelProblem.Refused);
        _ended |= update.FinishReason is not null;
        IsCut |= update.FinishReason == ChatFinishReason.Length;
        if (update.FinishReason == ChatFinishReason.ContentFilter)
            End(ModelProblem.Refused);
        _estimate = _estimate with { Out = _estimate.Out + Tokens.Of(update.Text) };
        return update.Text;
    }

    private string? End(ModelProblem problem, TimeSpan? retryAfter = null)
    {
        (Problem, Failure) = (problem, AiFailures.Of(problem, retryAfter));
        return null;
    }

    private static async Task Quietly(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            await updates.DisposeAsync();
        }
        catch (Exception ended) when (ended is OperationCanceledException or ModelFault)
        {
            // The caller left or the server broke off; there is nothing more to read either way.
            return;
        }
    }
}
