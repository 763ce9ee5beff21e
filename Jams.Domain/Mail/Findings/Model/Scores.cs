namespace Jams.Domain.Mail.Findings.Model;

/// <summary>What the model thinks of a mail.</summary>
/// <param name="Logits">The sum of all weights for each category.</param>
/// <param name="Named">The part of it that phrases and code give.</param>
/// <param name="Hashed">The part that words and letters give.</param>
internal sealed record Scores(double[] Logits, double[] Named, double[] Hashed)
{
    public MailCategory Best => (MailCategory)Array.IndexOf(Logits, Logits.Max());

    /// <summary>How far the best is ahead of the next.</summary>
    public double Lead
    {
        get
        {
            var (first, second) = (double.NegativeInfinity, double.NegativeInfinity);
            foreach (var logit in Logits)
                (first, second) = logit > first ? (logit, first) : (first, Math.Max(second, logit));
            return first - second;
        }
    }

    /// <summary>Whether words alone would say something else than phrases and code.</summary>
    public bool IsDivided => Array.IndexOf(Named, Named.Max()) != (int)Best || Array.IndexOf(Hashed, Hashed.Max()) != (int)Best;

    public double[] Probabilities(double temperature)
    {
        var most = Logits.Max();
        var powers = Array.ConvertAll(Logits, logit => Math.Exp((logit - most) / temperature));
        var sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }
}
