namespace Jams.Domain.Ai;

/// <summary>A server that speaks OpenAI's chat completions API, and which of its models do what.</summary>
public sealed record AiConnection
{
    /// <summary>Longest name of a model, in characters.</summary>
    public const int NameLimit = 200;

    /// <summary>Longest key, in characters.</summary>
    public const int KeyLimit = 1000;

    private const string Endpoint = "/chat/completions";

    private AiConnection() { }

    /// <summary>The base address, such as https://api.example.org/v1, without a slash at the end.</summary>
    public string Address { get; private init; } = "";

    /// <summary>The model for <see cref="ModelStrength.Fast"/> work.</summary>
    public string FastModel { get; private init; } = "";

    /// <summary>The model for <see cref="ModelStrength.Best"/> work; may be the same.</summary>
    public string BestModel { get; private init; } = "";

    /// <summary>The model that turns texts into vectors; null = none.</summary>
    public string? EmbeddingModel { get; private init; }

    /// <summary>The key that opens the server; null = it wants none, as servers on one's own machine do.</summary>
    public string? Key { get; private init; }

    /// <summary>Host, and port if it is not the usual one: what people are told about where their texts go.</summary>
    public string Host => new Uri(Address).Authority;

    /// <summary>Whether key and texts travel encrypted.</summary>
    public bool IsEncrypted => Address.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>The model that does such work.</summary>
    public string Model(ModelStrength strength) => strength == ModelStrength.Fast ? FastModel : BestModel;

    /// <summary>
    /// A checked connection. Fails, naming the field, when the address is none of a web server, the fast model has no name, or a name or the key cannot be one.
    /// An empty key keeps that of <paramref name="before"/> if scheme, host and port stay the same: it must not be sent to another server.
    /// </summary>
    public static Result<AiConnection> Of(AiConnectionEntry entry, AiConnection? before = null)
    {
        if (AddressOf(entry.Address) is not { } address)
            return ConnectionFailures.Address;
        var (fast, best, embedding) = (Clean(entry.FastModel), Clean(entry.BestModel), Clean(entry.EmbeddingModel));
        if (fast.Length == 0 || !IsName(fast))
            return ConnectionFailures.Model.For(nameof(FastModel));
        if (!IsName(best))
            return ConnectionFailures.Model.For(nameof(BestModel));
        if (!IsName(embedding))
            return ConnectionFailures.Model.For(nameof(EmbeddingModel));
        var key = Clean(entry.Key);
        // A key becomes a header: no spaces, no line breaks, nothing beyond ASCII.
        if (key.Length > KeyLimit || key.Any(letter => letter is <= ' ' or > '~'))
            return ConnectionFailures.Key;
        return new AiConnection
        {
            Address = address,
            FastModel = fast,
            BestModel = best.Length > 0 ? best : fast,
            EmbeddingModel = embedding.Length > 0 ? embedding : null,
            Key = key.Length > 0 ? key : before is not null && Origin(before.Address) == Origin(address) ? before.Key : null,
        };
    }

    private static string? AddressOf(string? typed)
    {
        if (WebAddress.Of(typed) is not { IsOk: true, Value: { } checkedAddress } || new Uri(checkedAddress) is not { UserInfo: "", Query: "", Fragment: "" } uri)
            return null;
        var address = uri.AbsoluteUri.TrimEnd('/');
        // Providers' pages often show the whole address of a request.
        return address.EndsWith(Endpoint, StringComparison.OrdinalIgnoreCase) ? address[..^Endpoint.Length].TrimEnd('/') : address;
    }

    private static string Origin(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);

    private static bool IsName(string name) => name.Length <= NameLimit && !name.Any(char.IsControl);

    private static string Clean(string? typed) => typed?.Trim() ?? "";
}
