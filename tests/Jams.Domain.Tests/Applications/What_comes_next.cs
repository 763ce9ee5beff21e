using Jams.Domain.Applications;
using Jams.Domain.Companies;

namespace Jams.Domain.Tests.Applications;

public sealed class What_comes_next
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(StageKind.Applied, -3, null, 0, NextStepKind.FollowUpOverdue)]
    [InlineData(StageKind.Applied, 0, null, 0, NextStepKind.FollowUpToday)]
    [InlineData(StageKind.Interviewing, 5, null, 0, NextStepKind.FollowUp)]
    [InlineData(StageKind.Saved, null, -1, 0, NextStepKind.DeadlineOver)]
    [InlineData(StageKind.Saved, null, 3, 0, NextStepKind.DeadlineSoon)]
    [InlineData(StageKind.Offer, null, 7, 0, NextStepKind.Deadline)]
    [InlineData(StageKind.Offer, 8, 7, 0, NextStepKind.Deadline)]
    [InlineData(StageKind.Offer, 6, 7, 0, NextStepKind.FollowUp)]
    [InlineData(StageKind.Applied, null, -1, 0, null)]
    [InlineData(StageKind.Applied, null, null, 10, NextStepKind.Quiet)]
    [InlineData(StageKind.Applied, null, null, 9, null)]
    [InlineData(StageKind.Interviewing, null, null, 90, null)]
    [InlineData(StageKind.Rejected, -3, -3, 0, null)]
    public void Is_the_nearest_that_matters(StageKind kind, int? followUp, int? deadline, int quiet, NextStepKind? expected)
    {
        var company = Company.Add("ines", "Kestrel", Now).Value;
        var stage = new Stage("s", "Stage", kind, StageHue.Stone);
        var details = new ApplicationDetails
        {
            Role = "Engineer", FollowUpOn = followUp is { } days ? Today.AddDays(days) : null, DeadlineOn = deadline is { } until ? Today.AddDays(until) : null,
        };
        var application = JobApplication.Add("ines", company, details, stage, 0, Now, Today).Value;

        var next = NextStep.Of(application, Today, Today.AddDays(-quiet));

        (next?.Kind).ShouldBe(expected);
    }
}
