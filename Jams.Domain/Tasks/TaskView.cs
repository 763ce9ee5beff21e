namespace Jams.Domain.Tasks;

/// <summary>Which tasks are wanted.</summary>
public enum TaskView
{
    /// <summary>Everything still to be done.</summary>
    Open,
    /// <summary>Still to be done although its day is over.</summary>
    Overdue,
    /// <summary>Checked off.</summary>
    Done,
}
