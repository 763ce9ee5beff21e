using Jams.Domain.Admin;
using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Documents;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;
using Jams.Workers.Ai;
using Jams.Workers.Mail.Filing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;

namespace Jams.Workers.Tests.Mail.Filing;

/// <summary>A person with applications and a mailbox, wired as the program wires it. Mails come in through the ingest; what they were taken for is a test's own word, or the classifier's.</summary>
internal sealed class FilingRoom : IAsyncDisposable
{
    public const string Ines = MailRoom.Ines;

    private readonly MailRoom _mail;

    private FilingRoom(MailRoom mail) => _mail = mail;

    public MailAccount Account { get; private set; } = null!;

    public FakeTimeProvider Clock => _mail.Clock;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary><paramref name="classified"/>: mails are filed by what the classifier says as they come in; otherwise a test says what they are.</summary>
    public static async Task<FilingRoom> Open(bool classified = false, string? mongo = null, Func<Task>? ended = null, Action<IServiceCollection>? adjust = null)
    {
        var room = new FilingRoom(await MailRoom.Open(mongo, services =>
        {
            services.AddSingleton<IStringLocalizer, English>()
                .AddAdmin().AddJamsAi().AddApplications().AddTasks().AddPersonalFiles().AddCompanies().AddContacts().AddJamsMailFiling();
            if (!classified)
                services.AddSingleton<IFileMail, NoFiling>();
            adjust?.Invoke(services);
        }, ended));
        room.Account = await room._mail.Account();
        return room;
    }

    public T Get<T>() where T : notnull => _mail.Get<T>();

    public Owned<T> All<T>() where T : OwnedDocument => _mail.All<T>();

    public Task<MailAccount> Mailbox(string address) => _mail.Account(address);

    public async Task<JobApplication> Added(string company, StageKind kind = StageKind.Applied, string role = "Backend Engineer", DateOnly? on = null)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return (await Get<AddApplication>().Run(Ines, new NewApplication
        {
            Company = company, StageId = (await Get<SeeStages>().Run(Ines)).First(kind)!.Id, Anyway = true,
            Details = new ApplicationDetails { Role = role, AppliedOn = kind == StageKind.Saved ? null : on ?? new DateOnly(2026, 11, 5) },
        }, Today)).Value.Application;
    }

    public async Task<MailMessage> Received(TestMail letter, MailAccount? account = null, FolderRole folder = FolderRole.Inbox)
    {
        await _mail.Receive(account ?? Account, _mail.Remote(letter, letter.From.Contains(MailRoom.Address, StringComparison.Ordinal) ? FolderRole.Sent : folder));
        return await _mail.Message(account ?? Account, letter);
    }

    /// <summary>Files a stored mail as what a test says it is.</summary>
    public async Task<MailFinding?> Filed(MailMessage message, MailCategory category, double confidence = 0.95, string? company = null, string? role = null, FindingMethod method = FindingMethod.Model)
    {
        var text = (await Get<ReadWords>().Run(message)).ShouldNotBeNull();
        var quote = text.Body.Split('\n')[0] is { Length: > 0 } line ? line[..Math.Min(line.Length, Evidence.Limit)] : "";
        var evidence = new Evidence(quote, EvidencePlace.Body, 0);
        var found = new Classification
        {
            Category = category, Confidence = confidence, Method = method, Evidence = [evidence],
            Facts = MailFacts.None with { Company = company is null ? null : new Said<string>(company, evidence), Role = role is null ? null : new Said<string>(role, evidence) },
        };
        return await Get<FileJudgedMail>().Run(message, new Judgement(text, found));
    }

    /// <summary>Receives and files.</summary>
    public async Task<MailFinding?> Filed(TestMail letter, MailCategory category, double confidence = 0.95, string? company = null, string? role = null, FindingMethod method = FindingMethod.Model, FolderRole folder = FolderRole.Inbox) =>
        await Filed(await Received(letter, folder: folder), category, confidence, company, role, method);

    public async Task<JobApplication> Again(JobApplication application) => (await All<JobApplication>().Get(Ines, application.Id))!;

    public async Task<MailFinding> Finding(TestMail letter) => (await All<MailFinding>().Get(Ines, (await Message(letter)).Id))!;

    public Task<MailMessage> Message(TestMail letter) => _mail.Message(Account, letter);

    public Task<MailThread> Thread(TestMail letter) => _mail.ThreadOf(Account, letter);

    public async Task<IReadOnlyList<TimelineEntry>> Timeline(JobApplication application) =>
        [.. (await All<TimelineEntry>().Find(Ines, entry => entry.ApplicationId == application.Id)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id, StringComparer.Ordinal)];

    public Task<IReadOnlyList<OpenProposal>> Asked() => Get<SeeOpenProposals>().Run(Ines);

    public async Task<StatusProposal> OnlyProposal() => (await All<StatusProposal>().Find(Ines, _ => true)).ShouldHaveSingleItem();

    public Task<IReadOnlyList<TaskItem>> Tasks() => All<TaskItem>().Find(Ines, _ => true);

    public async Task Rules(FilingHabit confirmations = FilingHabit.AtOnce, FilingHabit invitations = FilingHabit.AtOnce, FilingHabit offers = FilingHabit.AskFirst, FilingHabit rejections = FilingHabit.AskFirst, bool addUnknown = false, int mine = 2, int theirs = 7) =>
        (await Get<SaveFilingRules>().Run(Ines, new WantedFiling(confirmations, invitations, offers, rejections, addUnknown, mine, theirs))).IsOk.ShouldBeTrue();

    public ValueTask DisposeAsync() => _mail.DisposeAsync();

    /// <summary>The texts as they are written.</summary>
    private sealed class English : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
