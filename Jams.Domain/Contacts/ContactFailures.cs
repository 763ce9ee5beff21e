namespace Jams.Domain.Contacts;

/// <summary>What can be expected to go wrong with contacts.</summary>
public static class ContactFailures
{
    /// <summary>Does not exist, or is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("There is no such contact. It may have been deleted.");

    /// <summary>Empty or too long.</summary>
    public static Failure Name { get; } = Failure.Invalid("Please name the person, in at most {0} characters.", Contact.NameLimit).For("Name");

    /// <summary>More characters than are kept.</summary>
    public static Failure TooLong(string field, int limit) => Failure.Invalid("This is longer than {0} characters.", limit).For(field);

    /// <summary>No address as mail understands it.</summary>
    public static Failure Address(string address) => Failure.Invalid("{0} is not a mail address.", address).For("Addresses");

    /// <summary>Too many addresses or numbers.</summary>
    public static Failure Lists { get; } = Failure.Invalid("A contact has at most {0} addresses and numbers each, of at most {1} characters.", Contact.ListLimit, Contact.NameLimit);

    /// <summary>Outside of 0–4.</summary>
    public static Failure Strength { get; } = Failure.Invalid("How well you know somebody is a figure from 0 to 4.").For("Strength");

    /// <summary>No day for a meeting, or one that is over.</summary>
    public static Failure ChatDay { get; } = Failure.Invalid("Please choose today or a later day.").For("On");

    /// <summary>A day that is still to come.</summary>
    public static Failure NotYet { get; } = Failure.Invalid("This day is still to come. Set it as the next contact instead.").For("On");
}
