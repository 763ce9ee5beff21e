using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Mail.Filing.Linking;
using Jams.Domain.Mail.Findings;
using Firm = Jams.Domain.Companies.Company;

namespace Jams.Domain.Tests.Mail.Filing;

/// <summary>The applications of somebody, and which of them a mail is about.</summary>
internal sealed class Search
{
    private readonly List<Firm> _companies = [];
    private readonly List<JobApplication> _applications = [];
    private readonly StageList _stages = StageList.Default("ines", StageList.DefaultName);

    public static readonly DateOnly Sent = new(2026, 11, 24);

    public Search Company(string name, params string[] aliases)
    {
        var company = Firm.Add("ines", name, At(new(2026, 1, 1))).Value;
        company.Edit(new CompanyDetails { Name = name, Aliases = aliases }, At(new(2026, 1, 1))).IsOk.ShouldBeTrue();
        _companies.Add(company);
        return this;
    }

    public JobApplication Applied(string company, string role = "Backend Engineer", DateOnly? on = null, StageKind kind = StageKind.Applied, DateOnly? closedOn = null)
    {
        var firm = _companies.Find(one => one.Name == company);
        if (firm is null)
            _companies.Add(firm = Firm.Add("ines", company, At(new(2026, 1, 1))).Value);
        var day = on ?? new DateOnly(2026, 11, 5);
        var stage = _stages.First(kind is StageKind.Ghosted or StageKind.Withdrawn ? StageKind.Rejected : kind)!;
        // Noted some days before it was sent, as most are.
        var added = JobApplication.Add("ines", firm, new ApplicationDetails { Role = role, AppliedOn = kind == StageKind.Saved ? null : day }, kind.IsEnded() ? _stages.First(StageKind.Applied)! : stage, 0, At(day.AddDays(-4)), day).Value;
        if (kind.IsEnded())
            added.MoveTo(stage, 0, At(closedOn ?? day.AddDays(14)), day);
        _applications.Add(added);
        return added;
    }

    /// <summary>What is said of a mail; its sender, subject and text as they stand in it.</summary>
    public MailMatch Match(
        MailCategory category = MailCategory.Rejection, string from = "", string subject = "", string text = "", string? company = null, string? role = null, DateOnly? on = null, string address = "jobs@mail.example",
        string signature = "", params DateOnly[] past)
    {
        var clues = new MailClues
        {
            Category = category, SentAt = At(on ?? Sent), Company = company, Role = role, Senders = from.Length > 0 ? [from] : [], Address = address, Subject = subject, Text = text, Signature = signature, PastDays = past,
        };
        var roles = _applications.ToLookup(application => application.CompanyId, application => application.Role);
        var named = MatchCompanies.Of(clues, _companies, one => roles[one.Id]).ToDictionary(match => match.Company.Id, match => match.Weight);
        return ChooseApplication.Of(clues, _applications.Where(one => named.ContainsKey(one.CompanyId)).Select(one => new LinkCandidate(one, named[one.CompanyId])));
    }

    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
