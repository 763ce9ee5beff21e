namespace Jams.Domain.Mail.Findings.Facts;

/// <summary>What a mail says besides what it means.</summary>
internal static class ReadFacts
{
    /// <summary>Firm, work and times are read only where a mail may be about a job; what code can tell is read always.</summary>
    public static MailFacts Run(MailReading reading, MailCategory category)
    {
        var facts = new MailFacts { System = reading.System?.Name, Language = reading.Language, Links = [.. reading.Links.Where(link => link.Kind != LinkKind.Plain)] };
        if (category == MailCategory.Other && !reading.Has("job") && reading.Mail.Invitation is null)
            return facts;
        var company = FindCompany.Run(reading);
        return facts with { Company = company, Role = FindRole.Run(reading, company?.Value), Times = FindTimes.Run(reading.Mail) };
    }
}
