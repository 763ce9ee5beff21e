using Jams.Domain.Storage;

namespace Jams.Domain.Applications;

/// <summary>
/// All stages of one person, in the order of their columns. One document and not one a stage: the defaults are made in one write that only one of two
/// racing requests can win, reordering is atomic, and a page reads the whole list at once.
/// </summary>
[Index(nameof(UserId), Unique = true)]
public sealed class StageList : OwnedDocument
{
    /// <summary>Most stages a board can have.</summary>
    public const int Limit = 20;

    private StageList() { }

    /// <summary>The stages, first column first. Never empty.</summary>
    public IReadOnlyList<Stage> Stages { get; private set; } = [];

    /// <summary>The stages every person begins with. <paramref name="names"/> gives each its name in the person's language.</summary>
    public static StageList Default(string userId, Func<StageKind, string> names) => new()
    {
        UserId = userId,
        Stages = [.. new[] { StageKind.Saved, StageKind.Applied, StageKind.Interviewing, StageKind.Offer, StageKind.Rejected }
            .Select(kind => new Stage(NewId(), names(kind), kind, Stage.HueOf(kind)))],
    };

    /// <summary>The English names of the stages a board begins with; they are keys of translation.</summary>
    public static string DefaultName(StageKind kind) => kind switch
    {
        StageKind.Interviewing => "Interview",
        StageKind.Ghosted => "No answer",
        _ => kind.ToString(),
    };

    /// <summary>The stage with this id, or null.</summary>
    public Stage? Find(string? id) => Stages.FirstOrDefault(stage => stage.Id == id);

    /// <summary>The first stage of this kind, or null.</summary>
    public Stage? First(StageKind kind) => Stages.FirstOrDefault(stage => stage.Kind == kind);

    /// <summary>Adds a stage after the last one that comes before it in kind. Fails when the name is empty, too long or taken, or the board is full.</summary>
    public Result<Stage> Add(string name, StageKind kind, StageHue hue)
    {
        if (Stages.Count >= Limit)
            return StageFailures.Full;
        if (Named(name, null) is { Failure: { } refused })
            return refused;
        var added = new Stage(NewId(), name.Trim(), kind, hue);
        var place = Stages.TakeWhile(stage => stage.Kind <= kind).Count();
        Stages = [.. Stages.Take(place), added, .. Stages.Skip(place)];
        return added;
    }

    /// <summary>Gives a stage another name and hue. Fails when there is no such stage or the name is empty, too long or taken.</summary>
    public Result<Stage> Change(string id, string name, StageHue hue)
    {
        if (Find(id) is not { } stage)
            return StageFailures.NotFound;
        if (Named(name, id) is { Failure: { } refused })
            return refused;
        var changed = stage with { Name = name.Trim(), Hue = hue };
        Stages = [.. Stages.Select(other => other.Id == id ? changed : other)];
        return changed;
    }

    /// <summary>Puts a stage at a place, 0 = first; places beyond the ends mean the ends. Fails when there is no such stage.</summary>
    public Result Place(string id, int place)
    {
        if (Find(id) is not { } stage)
            return StageFailures.NotFound;
        var others = Stages.Where(other => other.Id != id).ToList();
        others.Insert(Math.Clamp(place, 0, others.Count), stage);
        Stages = others;
        return Result.Ok;
    }

    /// <summary>Removes a stage. Fails when there is no such stage or it is the last one. Its applications must have been moved before.</summary>
    public Result Remove(string id)
    {
        if (Find(id) is null)
            return StageFailures.NotFound;
        if (Stages.Count == 1)
            return StageFailures.LastOne;
        Stages = [.. Stages.Where(other => other.Id != id)];
        return Result.Ok;
    }

    private Result Named(string name, string? except)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > Stage.NameLimit)
            return StageFailures.Name;
        return Stages.Any(other => other.Id != except && string.Equals(other.Name, trimmed, StringComparison.OrdinalIgnoreCase))
            ? StageFailures.NameTaken(trimmed)
            : Result.Ok;
    }
}
