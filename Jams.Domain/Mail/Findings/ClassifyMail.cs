using Jams.Domain.Mail.Findings.Facts;
using Jams.Domain.Mail.Findings.Model;

namespace Jams.Domain.Mail.Findings;

/// <summary>
/// Says what a mail means, by local means: what the person taught, rules over what code can tell, then the trained model. The same mail gives the same answer always. Where it is unsure
/// (<see cref="Classification.IsUnsure"/>) an AI or the person should be asked. Whatever the mail says, nothing is followed, run or obeyed. Safe for use by many at once.
/// </summary>
public sealed class ClassifyMail
{
    /// <summary>What <paramref name="mail"/> means to somebody who taught <paramref name="learned"/>.</summary>
    public Classification Run(MailText mail, PersonalLearning learned)
    {
        var reading = MailReading.Of(mail);
        var ordered = Orders.In(reading);
        if (ordered)
            reading = MailReading.Of(Orders.Without(reading));
        var found = Learned(reading, learned) ?? CodeRules.Run(reading) ?? Scored(reading);
        return found with { Confidence = ordered ? Math.Min(found.Confidence, Orders.Ceiling) : found.Confidence, Facts = ReadFacts.Run(reading, found.Category) };
    }

    private static Classification? Learned(MailReading reading, PersonalLearning learned)
    {
        if (reading.Mail.IsOwn || learned.Find(reading.Mail) is not var (category, confidence))
            return null;
        return new Classification
        {
            Category = category,
            Confidence = confidence,
            Method = FindingMethod.Person,
            Evidence = WeighWords.Run(reading, LinearModel.Standard, category),
            Probabilities = [.. Enumerable.Range(0, MailCategories.Count).Select(one => one == (int)category ? confidence : (1 - confidence) / (MailCategories.Count - 1))],
        };
    }

    private static Classification Scored(MailReading reading)
    {
        var model = LinearModel.Standard;
        var scores = model.Score(reading);
        return new Classification
        {
            Category = scores.Best,
            Confidence = model.Calibration.Confidence(scores),
            Method = FindingMethod.Model,
            Evidence = WeighWords.Run(reading, model, scores.Best),
            Probabilities = scores.Probabilities(model.Calibration.Temperature),
        };
    }
}
