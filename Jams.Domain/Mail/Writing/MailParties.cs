using System.Buffers;
using System.Text;
using Jams.Domain.Accounts;
using Jams.Domain.Mail.Messages;

namespace Jams.Domain.Mail.Writing;

/// <summary>Reads and writes lists of recipients as people type them: <c>Niamh Delacroix &lt;niamh@oakhurst.example&gt;, jobs@oakhurst.example</c>.</summary>
public static class MailParties
{
    /// <summary>Most recipients of a mail.</summary>
    public const int Most = 100;

    private const int NameLimit = 200;

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;<>@\"");

    /// <summary>The recipients; parted by commas, semicolons or lines, names may stand in quotes. Fails naming what is no address.</summary>
    public static Result<IReadOnlyList<MailParty>> Read(string field, string? typed)
    {
        var found = new List<MailParty>();
        foreach (var piece in Pieces(typed ?? ""))
        {
            var open = piece.EndsWith('>') ? piece.LastIndexOf('<') : -1;
            var address = open < 0 ? piece : piece[(open + 1)..^1];
            var read = EmailAddress.Read(address);
            if (read.Failure is not null)
                return WritingFailures.Recipient(field, piece.Length > 80 ? piece[..80] : piece);
            found.Add(new MailParty(open < 0 ? "" : Name(piece[..open]), read.Value.Text));
        }
        return found.DistinctBy(party => party.Address, StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>As <see cref="Read"/> takes it.</summary>
    public static string Write(IEnumerable<MailParty> parties) => string.Join(", ", parties.Where(party => party.Address.Length > 0).Select(Written));

    private static string Written(MailParty party)
    {
        var name = Name(party.Name);
        return name.Length == 0 ? party.Address : name.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\" <{party.Address}>" : $"{name} <{party.Address}>";
    }

    private static string Name(string typed)
    {
        var name = string.Concat(typed.Where(letter => !char.IsControl(letter))).Trim().Trim('"').Trim();
        return name.Length > NameLimit ? name[..NameLimit] : name;
    }

    private static IEnumerable<string> Pieces(string typed)
    {
        var piece = new StringBuilder();
        var quoted = false;
        foreach (var letter in typed)
        {
            if (letter == '"')
                quoted = !quoted;
            if (letter is '\n' or '\r' || !quoted && letter is ',' or ';')
            {
                if (piece.ToString().Trim() is { Length: > 0 } whole)
                    yield return whole;
                piece.Clear();
                quoted = false;
            }
            else
                piece.Append(letter);
        }
        if (piece.ToString().Trim() is { Length: > 0 } last)
            yield return last;
    }
}
