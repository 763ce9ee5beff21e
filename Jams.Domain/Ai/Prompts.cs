using System.Reflection;

namespace Jams.Domain.Ai;

/// <summary>All prompts of the program, read once.</summary>
public sealed class Prompts
{
    private readonly Dictionary<string, Prompt> _prompts;

    /// <summary>Those embedded in this assembly. Throws when one is not right.</summary>
    public Prompts() : this(Embedded(typeof(Prompts).Assembly)) { }

    /// <summary>These.</summary>
    public Prompts(IEnumerable<Prompt> prompts) => _prompts = prompts.ToDictionary(prompt => prompt.Name);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<Prompt> All => _prompts.Values;

    /// <summary>The prompt of this name, such as "mail.classify". Throws when there is none.</summary>
    public Prompt Get(string name) => Find(name) ?? throw new ArgumentException($"There is no prompt \"{name}\".", nameof(name));

    /// <summary>The prompt of this name, or null.</summary>
    public Prompt? Find(string name) => _prompts.GetValueOrDefault(name);

    // The project file names the resources after their folders: Mail/Prompts/classify.md.
    private static IEnumerable<Prompt> Embedded(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(resource => resource.Contains("/Prompts/", StringComparison.Ordinal))
        .Select(resource =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return Prompt.Read(resource.Replace("/Prompts/", ".", StringComparison.Ordinal).Replace('/', '.').Replace(".md", "", StringComparison.Ordinal).ToLowerInvariant(), reader.ReadToEnd());
        });
}
