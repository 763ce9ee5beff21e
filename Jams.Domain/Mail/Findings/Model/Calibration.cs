namespace Jams.Domain.Mail.Findings.Model;

/// <summary>
/// Turns the lead of the best category into how likely it is right: a logistic curve for each category (Platt 1999), with a step down where words and phrases disagree.
/// Fitted on mail of styles that the scored model had not seen.
/// </summary>
/// <param name="Temperature">Softens the probabilities of all categories (Guo et al. 2017).</param>
/// <param name="Slopes">The curve's slope by category.</param>
/// <param name="Shifts">Its shift by category.</param>
/// <param name="Divided">What is taken off where words and phrases disagree.</param>
internal sealed record Calibration(double Temperature, double[] Slopes, double[] Shifts, double Divided)
{
    public static Calibration None { get; } = new(1, [.. Enumerable.Repeat(1.0, MailCategories.Count)], new double[MailCategories.Count], 0);

    public double Confidence(Scores scores)
    {
        var best = (int)scores.Best;
        var lead = Math.Min(scores.Lead, 30);
        return 1 / (1 + Math.Exp(-(Slopes[best] * lead + Shifts[best] - (scores.IsDivided ? Divided : 0))));
    }
}
