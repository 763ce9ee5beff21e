using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Jams.Domain.Security;
using Jams.Workers.Storage;
using Microsoft.Extensions.Logging;

namespace Jams.Workers.Security;

/// <summary>How many documents were sealed anew, and how many still wait for it (they were changed meanwhile, or do not open).</summary>
public sealed record Resealed(int Documents, int Left);

/// <summary>
/// After a rotation: seals everything again that an old generation of its owner's key sealed, while people work on. Contents and versions stay,
/// so nobody's edit is refused for it. Files need only their documents sealed again, which hold their keys.
/// </summary>
public sealed class Resealing
{
    private readonly IStore _store;
    private readonly IReadOnlyList<StoredType> _types;
    private readonly Keyring _keyring;
    private readonly ILogger<Resealing> _log;

    internal Resealing(IStore store, StorageOptions options, Keyring keyring, ILogger<Resealing> log) =>
        (_store, _types, _keyring, _log) = (store, StoredType.In(options.DocumentTypes), keyring, log);

    public async Task<Resealed> Run(CancellationToken stop = default)
    {
        var (done, left) = (0, 0);
        foreach (var type in _types.Where(type => type.Sealed.Count > 0))
        {
            string? owner = null;
            await foreach (var row in _store.Rows(type, stop))
            {
                owner = BodyOwner.Find(row.Body, SealedShape.OwnerFieldOf(type.Clr), owner);
                if (owner is null)
                    continue;
                switch (await Reseal(type, row, owner, stop))
                {
                    case true: done++; break;
                    case false: left++; break;
                }
            }
        }
        return new Resealed(done, left);
    }

    /// <summary>True = sealed anew, false = still to be done, null = nothing to do.</summary>
    private async Task<bool?> Reseal(StoredType type, StoredRow row, string owner, CancellationToken stop)
    {
        try
        {
            using var sealer = (await _keyring.Open(owner, stop)).Rent();
            return Anew(type, row, sealer) is { } body ? await _store.Exchange(type, row, body, stop) : null;
        }
        catch (KeyDestroyed)
        {
            return null;
        }
        catch (SealBroken broken)
        {
            _log.LogError(broken, "A sealed value could not be sealed anew; it stays as it is.");
            return false;
        }
    }

    private static byte[]? Anew(StoredType type, StoredRow row, Sealer sealer)
    {
        var body = JsonNode.Parse(row.Body)!.AsObject();
        var changed = false;
        foreach (var field in type.Sealed)
        {
            if (body[field] is not JsonValue value || !value.TryGetValue(out string? text))
                continue;
            var sealedText = Encoding.UTF8.GetBytes(text);
            if (Sealer.TryGeneration(sealedText, out var generation, out _) && generation == sealer.Current)
                continue;
            var place = Encoding.UTF8.GetBytes($"{type.Name}|{row.Id}|{field}");
            var anew = new ArrayBufferWriter<byte>(sealedText.Length);
            sealer.Seal(sealer.Open(sealedText, place), place, anew);
            body[field] = Encoding.ASCII.GetString(anew.WrittenSpan);
            changed = true;
        }
        return changed ? Encoding.UTF8.GetBytes(body.ToJsonString(JsonShape.Values)) : null;
    }
}
