namespace Jams.Domain.Documents;

/// <summary>What can be expected to go wrong with a person's files.</summary>
public static class DocumentFailures
{
    /// <summary>Does not exist, or is somebody else's.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("There is no such file. It may have been deleted.");

    /// <summary>No file was chosen, or an empty one.</summary>
    public static Failure Empty { get; } = Failure.Invalid("Please choose a file that is not empty.").For("File");

    /// <summary>Its bytes are none of the types that are taken.</summary>
    public static Failure Type(string name) =>
        Failure.Invalid("{0} is none of the kinds of files that can be kept here: PDF, Word, OpenDocument, RTF, text, ZIP, PNG, JPEG or WEBP. Nothing was stored.", name).For("File");

    /// <summary>One application has enough files.</summary>
    public static Failure TooMany(int limit) => Failure.Invalid("An application keeps at most {0} files. Delete one first.", limit).For("File");
}
