namespace Jams.Domain.Applications;

/// <summary>What can be expected to go wrong with stages.</summary>
public static class StageFailures
{
    /// <summary>No such stage on this person's board.</summary>
    public static Failure NotFound { get; } = Failure.NotFound("This stage is not on your board. It may have been deleted.");

    /// <summary>Empty or too long.</summary>
    public static Failure Name { get; } = Failure.Invalid("A stage needs a name of at most {0} characters.", Stage.NameLimit).For("Name");

    /// <summary>Two columns of the same name would be told apart by nobody.</summary>
    public static Failure NameTaken(string name) => Failure.Invalid("There is already a stage called {0}.", name).For("Name");

    /// <summary>A board has at most <see cref="StageList.Limit"/> stages.</summary>
    public static Failure Full { get; } = Failure.Invalid("A board has at most {0} stages. Delete one first.", StageList.Limit);

    /// <summary>A board needs a column.</summary>
    public static Failure LastOne { get; } = Failure.Invalid("This is the only stage left. Add another before you delete it.");

    /// <summary>Applications are never left without a column.</summary>
    public static Failure NotEmpty { get; } = Failure.Invalid("There are applications in this stage. Say where they should go.").For("MoveTo");
}
