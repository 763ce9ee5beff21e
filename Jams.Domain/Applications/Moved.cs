namespace Jams.Domain.Applications;

/// <summary>A change of stage that was carried out.</summary>
/// <param name="Application">As stored now.</param>
/// <param name="From">The stage it left; null when it only changed its place in the column.</param>
/// <param name="To">The stage it is in now.</param>
/// <param name="EntryId">The entry in the timeline that undoes it; null when there is nothing to undo.</param>
public sealed record Moved(JobApplication Application, Stage? From, Stage To, string? EntryId);
