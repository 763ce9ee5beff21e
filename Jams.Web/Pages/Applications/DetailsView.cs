using Jams.Domain.Applications;

namespace Jams.Web.Pages.Applications;

/// <summary>A stage on the way of an application: when it was entered, if it was.</summary>
public sealed record StepView(Stage Stage, DateTimeOffset? At, bool IsHere);

/// <summary>What the page of an application works out from what it reads.</summary>
public static class DetailsView
{
    /// <summary>The stages on the way: all open ones and, of the ended ones, the one it is in. With the last time it entered each.</summary>
    public static IReadOnlyList<StepView> Steps(ApplicationView view)
    {
        var application = view.Head.Application;
        var entered = new Dictionary<string, DateTimeOffset>();
        foreach (var entry in view.Timeline.Reverse())
            if (entry.Move is { } move)
            {
                entered.TryAdd(move.FromStageId, application.AddedAt);
                entered[move.ToStageId] = entry.At;
            }
        entered[application.StageId] = application.StageSince;
        return [.. view.Head.Stages.Stages.Where(stage => !stage.Kind.IsEnded() || stage.Id == application.StageId)
            .Select(stage => new StepView(stage, entered.TryGetValue(stage.Id, out var at) ? at : null, stage.Id == application.StageId))];
    }

    /// <summary>The stage that comes next on the way, while there is one; null when the application has ended, is archived, or has an offer.</summary>
    public static Stage? Next(ApplicationHead head) => head.Application is { ArchivedAt: null, Kind: < StageKind.Offer }
        ? head.Stages.Stages.FirstOrDefault(stage => stage.Kind > head.Application.Kind && !stage.Kind.IsEnded())
        : null;
}
