namespace Jams.Domain.Applications;

/// <summary>A hue of the look, by name.</summary>
public enum StageHue
{
    /// <summary>Quiet.</summary>
    Stone,
    /// <summary>Sent.</summary>
    Blue,
    /// <summary>Interview.</summary>
    Plum,
    /// <summary>The lamp's green: an offer.</summary>
    Lamp,
    /// <summary>Needs the person soon.</summary>
    Ochre,
    /// <summary>Overdue or failed.</summary>
    Clay,
}

/// <summary>One column of a person's board. The name and the hue are theirs, the kind stays as it was made.</summary>
/// <param name="Id">Stable while the stage lives; never reused.</param>
/// <param name="Name">As the person wrote it, at most <see cref="NameLimit"/> characters.</param>
/// <param name="Kind">What it means to rules and figures.</param>
/// <param name="Hue">The colour of its strokes.</param>
public sealed record Stage(string Id, string Name, StageKind Kind, StageHue Hue)
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 40;

    /// <summary>The hue a stage of this kind begins with.</summary>
    public static StageHue HueOf(StageKind kind) => kind switch
    {
        StageKind.Applied => StageHue.Blue,
        StageKind.Interviewing => StageHue.Plum,
        StageKind.Offer or StageKind.Accepted => StageHue.Lamp,
        _ => StageHue.Stone,
    };
}
