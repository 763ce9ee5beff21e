using System.Runtime.CompilerServices;
using System.Text;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;

namespace Jams.Domain.Tests.Applications.Import;

internal static class Tables
{
    public static StageList Stages { get; } = StageList.Default("ines", StageList.DefaultName);

    public static byte[] File(string name, [CallerFilePath] string here = "") =>
        System.IO.File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "fixtures", "csv", name));

    public static (ImportMapping Mapping, IReadOnlyList<Result<ImportedRow?>> Rows) Read(string name) => Read(File(name));

    public static (ImportMapping Mapping, IReadOnlyList<Result<ImportedRow?>> Rows) Read(byte[] bytes)
    {
        var mapping = GuessMapping.Run(bytes, Stages);
        var header = CsvFile.Rows(bytes, mapping.Shape).First().Cells;
        var reader = new ReadRow(mapping, header, Stages);
        return (mapping, [.. GuessMapping.Rows(bytes, mapping).Select(reader.Run)]);
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static string Target(this ImportMapping mapping, string word) => Stages.Find(mapping.Stages.Single(known => known.Word == word).Target)?.Name ?? mapping.Stages.Single(known => known.Word == word).Target ?? "?";
}
