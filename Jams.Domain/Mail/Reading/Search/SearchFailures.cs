namespace Jams.Domain.Mail.Reading.Search;

/// <summary>What can be expected to be wrong with a query.</summary>
public static class SearchFailures
{
    /// <summary>More than a query may be.</summary>
    public static Failure TooLong { get; } = Failure.Invalid("A search has at most {0} characters and {1} words.", ReadMailQuery.Limit, ReadMailQuery.MostWords);

    /// <summary>Nothing after the colon.</summary>
    public static Failure Nothing(string key) => Failure.Invalid("Say what to look for right after “{0}:”, without a space.", key);

    /// <summary>A state there is not.</summary>
    public static Failure Is(string value) => Failure.Invalid("“is:{0}” is not known. Use unread, read, pinned, snoozed, answered, waiting or needed.", value);

    /// <summary>A thing there is not.</summary>
    public static Failure Has(string value) => Failure.Invalid("“has:{0}” is not known. Use attachment or invitation.", value);

    /// <summary>A place there is not.</summary>
    public static Failure In(string value) => Failure.Invalid("“in:{0}” is not known. Use inbox, answer, waiting, snoozed, sent, archive, trash, junk or all.", value);

    /// <summary>A day nobody can read.</summary>
    public static Failure Day(string key, string value) => Failure.Invalid("“{0}:{1}” is not a day. Write it like {0}:2026-11-25, {0}:2026-11, {0}:yesterday or {0}:14d (14 days ago).", key, value);

    /// <summary>No time can be like that.</summary>
    public static Failure Order { get; } = Failure.Invalid("Nothing can be sent after and before these days at once. Turn the two around.");

    /// <summary>Nothing a query could be made of.</summary>
    public static Failure NoQuestion { get; } = Failure.Invalid("Ask for mail in a sentence of at most {0} characters, for example “the recruiter from Acme about the visa”.", AskMail.Limit);

    /// <summary>There is no such label.</summary>
    public static Failure Label(string name) => Failure.Invalid("There is no label called “{0}”.", name);
}
