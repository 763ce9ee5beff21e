using System.Globalization;

namespace Jams.Domain.Mail.Reading.Search;

/// <summary>What a thread can be asked to be.</summary>
public enum MailIs
{
    /// <summary>A mail in it was not read.</summary>
    Unread,
    /// <summary>All of it was read.</summary>
    Read,
    /// <summary>It stays on top.</summary>
    Pinned,
    /// <summary>It comes back at its time.</summary>
    Snoozed,
    /// <summary>The person wrote in it.</summary>
    Answered,
    /// <summary>The person waits for an answer.</summary>
    Waiting,
    /// <summary>The person should answer.</summary>
    Needed,
}

/// <summary>What a thread can be asked to have.</summary>
public enum MailHas
{
    /// <summary>Files.</summary>
    Attachment,
    /// <summary>A calendar invitation.</summary>
    Invitation,
}

/// <summary>What is searched for: everything named must hold. Dates are local ones of the person.</summary>
public sealed record MailQuery
{
    /// <summary>Words of subject, text or names, folded as <see cref="SearchText"/> does; beginnings of at least three letters find names and subjects.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words that stand together like this, each phrase folded; its words are among <see cref="Words"/> too.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Words of who wrote it, each folded.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Words of to whom, each folded.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>The company, as written.</summary>
    public string? Company { get; init; }

    /// <summary>Names of labels, as written.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What it is.</summary>
    public IReadOnlyList<MailIs> Is { get; init; } = [];

    /// <summary>What it has.</summary>
    public IReadOnlyList<MailHas> Has { get; init; } = [];

    /// <summary>Sent before this day.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Sent on this day or later.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Where it lies; null = everywhere but trash and junk.</summary>
    public MailPlace? In { get; init; }

    /// <summary>Whether words have to be looked up.</summary>
    public bool HasWords => Words.Count > 0 || From.Count > 0 || To.Count > 0;

    /// <summary>The query as a person would write it.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        parts.AddRange(From.Select(word => "from:" + word));
        parts.AddRange(To.Select(word => "to:" + word));
        if (Company is not null)
            parts.Add("company:" + Quoted(Company));
        parts.AddRange(Labels.Select(label => "label:" + Quoted(label)));
        parts.AddRange(Is.Select(each => "is:" + each.ToString().ToLowerInvariant()));
        parts.AddRange(Has.Select(each => "has:" + each.ToString().ToLowerInvariant()));
        if (After is { } after)
            parts.Add("after:" + after.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Before is { } before)
            parts.Add("before:" + before.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (In is { } place)
            parts.Add("in:" + place.ToString().ToLowerInvariant());
        parts.AddRange(Words.Except(Phrases.SelectMany(phrase => phrase.Split(' '))));
        parts.AddRange(Phrases.Select(phrase => $"\"{phrase}\""));
        return string.Join(' ', parts);
    }

    private static string Quoted(string value) => value.Contains(' ') ? $"\"{value}\"" : value;
}
