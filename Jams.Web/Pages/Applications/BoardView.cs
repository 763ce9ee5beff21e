using Jams.Domain.Applications;

namespace Jams.Web.Pages.Applications;

/// <summary>The board and the address it was asked for with.</summary>
public sealed record BoardView(Board Board, BoardQuery Query)
{
    /// <summary>The column a phone shows: the one that was asked for, else the first that has cards, else the first.</summary>
    public string? Here { get; } =
        (Board.Columns.FirstOrDefault(column => column.Stage.Id == Query.At) ?? Board.Columns.FirstOrDefault(column => column.Count > 0) ?? (Board.Columns.Count > 0 ? Board.Columns[0] : null))?.Stage.Id;

    /// <summary>Whether the person has nothing at all on the board.</summary>
    public bool IsBare => Board.Count == 0 && !Query.NeedsMe && Query.Text is null && Query.Narrowed == 0;

    public ColumnView Of(BoardColumn column, bool outOfBand = false) => new(column, this, column.Stage.Id == Here, outOfBand);
}

/// <summary>A column, whether a phone shows it, and whether it is sent beside another answer.</summary>
public sealed record ColumnView(BoardColumn Column, BoardView View, bool IsHere, bool OutOfBand);

/// <summary>A card on the board.</summary>
public sealed record CardView(JobApplication Application, Stage Stage, bool Archived);

/// <summary>What changed on the board after a step: these columns and the summary above them.</summary>
public sealed record BoardChange(BoardView View, IReadOnlyList<string> StageIds);
