namespace Jams.Domain.Documents;

/// <summary>What a file is for, guessed from the words in its name; the person can say otherwise.</summary>
public static class FileKindGuess
{
    private static readonly (string Start, FileKind Kind)[] Words =
    [
        ("anschreib", FileKind.CoverLetter), ("cover", FileKind.CoverLetter), ("motivation", FileKind.CoverLetter), ("bewerbungsschreib", FileKind.CoverLetter),
        ("resume", FileKind.Resume), ("cv", FileKind.Resume), ("lebenslauf", FileKind.Resume), ("curriculum", FileKind.Resume),
        ("zeugnis", FileKind.Reference), ("arbeitszeugnis", FileKind.Reference), ("reference", FileKind.Reference), ("referenz", FileKind.Reference), ("empfehlung", FileKind.Reference),
        ("contract", FileKind.Contract), ("vertrag", FileKind.Contract), ("arbeitsvertrag", FileKind.Contract),
        ("offer", FileKind.Offer), ("angebot", FileKind.Offer),
        ("portfolio", FileKind.Portfolio), ("arbeitsprobe", FileKind.Portfolio),
    ];

    /// <summary>The first kind that a word of the name begins with; otherwise <see cref="FileKind.Other"/>.</summary>
    public static FileKind Of(string name)
    {
        var spaced = SearchText.Fold(System.Text.RegularExpressions.Regex.Replace(name, "(?<=[a-z])(?=[A-Z])", " ")).Split(' ');
        return Words.FirstOrDefault(word => spaced.Any(part => word.Start == "cv" ? part == "cv" : part.StartsWith(word.Start, StringComparison.Ordinal)), (Start: "", Kind: FileKind.Other)).Kind;
    }
}
