using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jams.Domain;

namespace Jams.Web.Commands;

/// <summary>Results on standard output (plain, or JSON lines with --json), words on standard error.</summary>
public sealed class Output(bool json)
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One result: as a JSON line, or the plain words for it.</summary>
    public void Result(object value, string plain) => Console.Out.WriteLine(json ? JsonSerializer.Serialize(value, Lines) : plain);

    /// <summary>Progress, warnings, what was done.</summary>
    public void Say(string words) => Console.Error.WriteLine(words);

    /// <summary>Says why not; the exit code is 1.</summary>
    public int Fail(Failure failure)
    {
        Console.Error.WriteLine(failure);
        return 1;
    }
}
