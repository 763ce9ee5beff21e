using Jams.Domain.Storage;

namespace Jams.Workers.Tests.Storage;

public enum Mood
{
    Calm,
    Eager,
    Tired,
}

/// <summary>A value made by a checking factory only, as Domain's values are.</summary>
public sealed record Money
{
    private Money(decimal amount, string currency)
    {
        Amount = amount;
        Currency = currency;
    }

    public decimal Amount { get; }

    public string Currency { get; }

    public static Money? Of(decimal amount, string currency) => currency.Length == 3 ? new(amount, currency) : null;
}

public sealed record Part(string Name, int Size, IReadOnlyList<string> Labels, Mood? Mood = null);

/// <summary>Every kind of property that a document may have.</summary>
[Index(nameof(UserId), nameof(At))]
[Index(nameof(UserId), nameof(Mood))]
[Index(nameof(Name))]
[Index(nameof(UserId), nameof(Slug), Unique = true)]
public sealed class Sample : OwnedDocument
{
    private Sample()
    {
    }

    public string Name { get; private set; } = "";
    public string? Note { get; private set; }
    public string? Slug { get; private set; }
    public int Count { get; private set; }
    public long? Big { get; private set; }
    public byte Small { get; private set; }
    public bool Done { get; private set; }
    public bool? Maybe { get; private set; }
    public double Score { get; private set; }
    public double? Ratio { get; private set; }
    public decimal Amount { get; private set; }
    public Mood Mood { get; private set; }
    public Mood? Second { get; private set; }
    public Guid Token { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? Until { get; private set; }
    public DateOnly Day { get; private set; }
    public DateOnly? Other { get; private set; }
    public TimeOnly? Hour { get; private set; }
    public Part? Main { get; private set; }
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public int[] Numbers { get; private set; } = [];
    public List<Mood> Moods { get; private set; } = [];
    public IReadOnlyList<Part> Parts { get; private set; } = [];
    public Dictionary<string, string> Extra { get; private set; } = [];

    [Protected]
    public string? Secret { get; private set; }

    [Protected]
    public Money? Salary { get; private set; }

    [Protected]
    public IReadOnlyList<Part> Hidden { get; private set; } = [];

    [Protected]
    public int Pin { get; private set; }

    public string Derived => Name + Count;

    public static Sample Of(string user, string name = "") => new() { UserId = user, Name = name };


    public static Sample Random(
        string user, string name, string? note, int count, long? big, bool done, bool? maybe, double score, double? ratio, Mood mood, Mood? second, Guid token,
        DateTimeOffset at, DateTimeOffset? until, DateOnly day, DateOnly? other, TimeOnly? hour, Part? main, string[] tags, int[] numbers, Mood[] moods, Part[] parts, string? secret) =>
        new()
        {
            UserId = user, Name = name, Note = note, Count = count, Big = big, Small = (byte)(count & 0xff), Done = done, Maybe = maybe, Score = score, Ratio = ratio,
            Amount = count / 100m, Mood = mood, Second = second, Token = token, At = at, Until = until, Day = day, Other = other, Hour = hour, Main = main,
            Tags = tags.ToList(), Numbers = numbers, Moods = [.. moods], Parts = parts.ToList(), Extra = tags.Distinct().ToDictionary(tag => tag, tag => name),
            Secret = secret, Salary = Money.Of(count, "EUR"), Hidden = parts.ToList(), Pin = count,
        };

    public Sample Named(string name)
    {
        Name = name;
        return this;
    }

    public Sample Slugged(string? slug)
    {
        Slug = slug;
        return this;
    }

    public Sample Keeping(string? secret, Money? salary = null, IReadOnlyList<Part>? hidden = null, int pin = 0)
    {
        (Secret, Salary, Hidden, Pin) = (secret, salary, hidden ?? [], pin);
        return this;
    }
}

public sealed class Chore : Work
{
    public string Kind { get; private set; } = "";

    public static Chore Due(string user, string kind, DateTimeOffset? at) => new() { UserId = user, Kind = kind, DueAt = at };

    public void Done() => Finish();
}
