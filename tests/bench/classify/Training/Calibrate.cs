using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Findings.Model;

namespace Jams.Classify.Training;

/// <summary>Fits <see cref="Calibration"/> on scores of mail whose phrase sets the scoring model had not seen.</summary>
internal static class Calibrate
{
    // At the least this many of the answers that are called sure have to be right where it is fitted.
    private const double Sure = 0.997;

    public static Calibration Run(IReadOnlyList<(Scores Scores, int Label)> unseen)
    {
        var temperature = Enumerable.Range(4, 60).Select(step => step / 10.0)
            .MinBy(candidate => -unseen.Sum(one => Math.Log(Math.Max(1e-9, one.Scores.Probabilities(candidate)[one.Label]))));
        var slopes = new double[MailCategories.Count];
        var shifts = new double[MailCategories.Count];
        var divided = 0.0;
        for (var round = 0; round < 3; round++)
        {
            for (var category = 0; category < slopes.Length; category++)
                (slopes[category], shifts[category]) = Curve([.. unseen.Where(one => (int)one.Scores.Best == category)], divided);
            divided = Enumerable.Range(0, 61).Select(step => step / 10.0).MinBy(candidate => Loss(unseen, new Calibration(temperature, slopes, shifts, candidate)));
        }
        var fitted = new Calibration(temperature, slopes, shifts, divided);
        return Stricter(unseen, fitted);
    }

    // A logistic curve over the lead, by Newton's method with a weak prior.
    private static (double Slope, double Shift) Curve(IReadOnlyList<(Scores Scores, int Label)> group, double divided)
    {
        var (slope, shift) = (0.6, -0.5);
        for (var step = 0; step < 60; step++)
        {
            double ga = 0.01 * (slope - 0.6), gb = 0.01 * shift, haa = 0.01, hab = 0, hbb = 0.01;
            foreach (var (scores, label) in group)
            {
                var lead = Math.Min(scores.Lead, 30);
                var p = 1 / (1 + Math.Exp(-(slope * lead + shift - (scores.IsDivided ? divided : 0))));
                var error = p - ((int)scores.Best == label ? 1 : 0);
                var weight = Math.Max(1e-6, p * (1 - p));
                ga += error * lead;
                gb += error;
                haa += weight * lead * lead;
                hab += weight * lead;
                hbb += weight;
            }
            var det = haa * hbb - hab * hab;
            slope = Math.Clamp(slope - (hbb * ga - hab * gb) / det, 0.05, 3);
            shift = Math.Clamp(shift - (haa * gb - hab * ga) / det, -6, 4);
        }
        return (slope, shift);
    }

    private static double Loss(IReadOnlyList<(Scores Scores, int Label)> unseen, Calibration calibration) => unseen.Sum(one =>
    {
        var p = Math.Clamp(calibration.Confidence(one.Scores), 1e-6, 1 - 1e-6);
        return (int)one.Scores.Best == one.Label ? -Math.Log(p) : -Math.Log(1 - p);
    });

    // What is called sure must be: each curve is lowered until it holds for its category.
    private static Calibration Stricter(IReadOnlyList<(Scores Scores, int Label)> unseen, Calibration fitted)
    {
        var shifts = (double[])fitted.Shifts.Clone();
        for (var category = 0; category < shifts.Length; category++)
        {
            var group = unseen.Where(one => (int)one.Scores.Best == category).ToList();
            for (var step = 0; step < 80; step++)
            {
                var calibration = fitted with { Shifts = shifts };
                var sure = group.Where(one => calibration.Confidence(one.Scores) >= Classification.SureFrom).ToList();
                if (sure.Count == 0 || sure.Count(one => one.Label == category) >= Sure * sure.Count)
                    break;
                shifts[category] -= 0.1;
            }
        }
        return fitted with { Shifts = shifts };
    }
}
