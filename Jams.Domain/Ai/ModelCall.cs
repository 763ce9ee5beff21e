using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Jams.Domain.Ai;

/// <summary>
/// One question to a language model: who it is for, which prompt, and what goes into it. <c>ModelCall.For(userId, "mail.classify").With("language", "German").WithText("mail", text)</c>.
/// The prompt's file says which model, how long the answer and the wait may be.
/// </summary>
public sealed record ModelCall
{
    private ModelCall() { }

    /// <summary>The person whose work it is: their model, their budget.</summary>
    public string UserId { get; private init; } = "";

    /// <summary>The prompt, and the purpose that usage is counted under.</summary>
    public string Prompt { get; private init; } = "";

    /// <summary>Short values of ours: a language, a date, a choice of a list. Never what somebody else wrote.</summary>
    public IImmutableDictionary<string, string> Values { get; private init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Texts from outside; the model gets them between marks.</summary>
    public IImmutableDictionary<string, string> Texts { get; private init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Longest text that is handed on, in characters.</summary>
    public int TextLimit { get; init; } = Untrusted.UsualLimit;

    /// <summary>How long it may take instead of what the prompt says; null = as it says.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Asks anew although the same question was answered lately.</summary>
    public bool Fresh { get; init; }

    /// <summary>A call for this person.</summary>
    public static ModelCall For(string userId, string prompt)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return new ModelCall { UserId = userId, Prompt = prompt };
    }

    /// <summary>With a value of ours.</summary>
    public ModelCall With(string name, string value) => this with { Values = Values.SetItem(name, value) };

    /// <summary>With a text from outside.</summary>
    public ModelCall WithText(string name, string text) => this with { Texts = Texts.SetItem(name, text) };

    /// <summary>The same for the same words, and telling nothing about them: SHA-256 over all that decides the answer.</summary>
    internal string Digest(Prompt prompt, params string[] more)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in more.Append(prompt.Words).Append(TextLimit.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Concat(Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value })).Append("texts")
            .Concat(Texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value })))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
