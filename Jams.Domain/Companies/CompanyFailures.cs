namespace Jams.Domain.Companies;

/// <summary>What can be expected to go wrong with companies.</summary>
public static class CompanyFailures
{
    /// <summary>Does not exist, or is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("There is no such company. It may have been deleted.");

    /// <summary>Empty or too long.</summary>
    public static Failure Name { get; } = Failure.Invalid("Please name the company, in at most {0} characters.", Company.NameLimit).For("Name");

    /// <summary>Another company of this person has this name.</summary>
    public static Failure NameTaken(string name) => Failure.Conflict("You already have a company called {0}.", name).For("Name");

    /// <summary>More characters than are kept.</summary>
    public static Failure TooLong(string field, int limit) => Failure.Invalid("This is longer than {0} characters.", limit).For(field);

    /// <summary>Too many aliases, domains or links.</summary>
    public static Failure Lists { get; } = Failure.Invalid("A company has at most {0} aliases, domains and links each, of at most {1} characters.", Company.ListLimit, Company.NameLimit);

    /// <summary>The notes of two companies do not fit into one.</summary>
    public static Failure NotesTogether { get; } =
        Failure.Invalid("Together their notes are longer than {0} characters. Shorten one of them first; nothing was changed.", Company.NotesLimit);

    /// <summary>Applications or people belong to it.</summary>
    public static Failure InUse { get; } = Failure.Conflict("This company has applications or people. Merge it with another company, or delete those first; nothing was deleted.");

    /// <summary>Merged with itself.</summary>
    public static Failure SameCompany { get; } = Failure.Invalid("Choose another company to merge this one into.").For("Into");
}
