using System.Globalization;
using System.Security.Cryptography;
using Jams.Domain.Storage;

namespace Jams.Crash;

/// <summary>What the killed process said it had done, and what is really there.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, Known> _documents = [];
    private readonly Dictionary<string, (long Size, string Digest)> _files = [];
    private readonly HashSet<string> _claimsUnderWay = [];
    private readonly HashSet<string> _filesUnderWay = [];

    public SortedDictionary<string, int> Acknowledged { get; } = [];

    public List<string> Wrong { get; } = [];

    /// <summary>Writes that were cut off before their acknowledgement; they may be there or not, but whole.</summary>
    public int UnderWay { get; private set; }

    public void Read(string line)
    {
        var said = line.Split(' ');
        if (said.Length < 4)
            return;
        var (begun, what, id, number) = (said[0] == "B", said[1], said[2], long.Parse(said[3], CultureInfo.InvariantCulture));
        if (!begun)
            Acknowledged[what] = Acknowledged.GetValueOrDefault(what) + 1;
        switch (what)
        {
            case "claim" when begun: _claimsUnderWay.Add(id); break;
            case "claim":
                _claimsUnderWay.Remove(said[4]);
                _documents[id] = new Known(_documents[id].Version + 1, null, number);
                break;
            case "file" when begun: _filesUnderWay.Add(id); break;
            case "file":
                _filesUnderWay.Remove(said[4]);
                _files[id] = (number, said[5]);
                break;
            case var _ when begun: _documents[id] = (_documents.GetValueOrDefault(id) ?? new Known(0, null, 0)) with { Begun = number }; break;
            default: _documents[id] = new Known(number, null, 0); break;
        }
    }

    /// <summary>Compares with the reopened store. A version below what was acknowledged is a lost write, one above what was begun a doubled one.</summary>
    public async Task Check(IDocuments<Card> cards, IDocuments<Errand> errands, IDocuments<SealedFile> headers, IFiles files)
    {
        UnderWay += _documents.Values.Count(known => known.Begun is not null) + _claimsUnderWay.Count + _filesUnderWay.Count;
        var ids = _documents.Keys.ToList();
        var stored = (await cards.Find(new Query<Card>(card => ids.Contains(card.Id)))).ToDictionary(card => card.Id);
        var claimed = (await errands.Find(new Query<Errand>(errand => ids.Contains(errand.Id)))).ToDictionary(errand => errand.Id);
        foreach (var (id, known) in _documents)
        {
            var version = stored.GetValueOrDefault(id)?.Version ?? claimed.GetValueOrDefault(id)?.Version ?? 0;
            var mayBeMore = claimed.TryGetValue(id, out var errand) && _claimsUnderWay.Contains(errand.Lane);
            if (version != known.Version && version != known.Begun && !(mayBeMore && version == known.Version + 1))
                Wrong.Add($"{id}: version {version}, acknowledged {known.Version}, begun {known.Begun}");
            if (stored.TryGetValue(id, out var card) && (card.Changes != card.Version - 1 || card.Notes is null))
                Wrong.Add($"{id}: {card.Changes} changes in version {card.Version}");
            if (errand is not null && errand.Attempts != errand.Version - 1)
                Wrong.Add($"{id}: {errand.Attempts} claims in version {errand.Version}");
        }
        foreach (var (id, (size, digest)) in _files)
            await CheckFile(files, id, size, digest);
        var names = _files.Keys.ToList();
        if (await headers.Count(header => names.Contains(header.Id)) != _files.Count)
            Wrong.Add("a file is there twice or not at all");
    }

    /// <summary>What is settled needs no further look; the next process begins with documents of its own.</summary>
    public void Forget()
    {
        _documents.Clear();
        _files.Clear();
        _claimsUnderWay.Clear();
        _filesUnderWay.Clear();
    }

    private async Task CheckFile(IFiles files, string id, long size, string digest)
    {
        await using var content = await files.Open("user", id);
        if (content is null)
        {
            Wrong.Add($"file {id} is lost");
            return;
        }
        using var hash = SHA256.Create();
        var found = Convert.ToHexStringLower(await hash.ComputeHashAsync(content));
        if (found != digest || content.Length != size)
            Wrong.Add($"file {id} is not what was put");
    }

    private sealed record Known(long Version, long? Begun, long Attempts);
}
