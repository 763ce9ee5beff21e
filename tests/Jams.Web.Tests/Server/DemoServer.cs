using Jams.Domain.Accounts;
using Jams.Domain.Applications;
using Jams.Domain.Applications.Import;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Documents;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Mail.Mailboxes;
using Jams.Domain.Mail.Messages;
using Jams.Domain.Mail.Reading;
using Jams.Domain.Mail.Writing;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;
using Jams.Web.Commands;
using Jams.Web.Commands.Demo;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Jams.Web.Tests.Server.DemoServer))]

namespace Jams.Web.Tests.Server;

/// <summary>
/// A server with somebody whose search fills every room: the person of <c>jams demo</c>. Tests only look at it. <see cref="Sample"/> names a real thing of theirs for each place in an address,
/// so that tests that go through all routes reach every page; a new kind of place has to be added here.
/// </summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private JamsServer? _server;
    private Dictionary<string, string> _samples = [];

    public TestPerson Ines { get; private set; } = null!;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Started when the first test asks.</summary>
    public async Task<JamsServer> Server()
    {
        await _gate.WaitAsync();
        try
        {
            if (_server is null)
            {
                var server = await JamsServer.Start(builder => builder.Services.AddDemo());
                Ines = await server.Person(DemoVerb.Email, account => account.Prefer(account.Preferences with { TimeZone = "Europe/Berlin" }));
                await server.Services.GetRequiredService<DemoSearch>().Fill(Ines.Id);
                await server.Services.GetRequiredService<DemoMailbox>().Fill(Ines.Id, DemoVerb.Email);
                _samples = await Samples(server);
                _server = server;
            }
            return _server;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The id that fills <paramref name="place"/>: the word before it and its name, such as <c>applications/{id}</c>.</summary>
    public string Sample(string place) => _samples.TryGetValue(place, out var id) ? id : throw new InvalidOperationException($"DemoServer has no sample for {place}.");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _gate.Dispose();
    }

    // A question that the demo's mail may not happen to leave: a no that was read from a mail of the application.
    private static async Task<StatusProposal> Asked(JamsServer server, JobApplication application, MailMessage letter)
    {
        var found = new Classification { Category = MailCategory.Rejection, Confidence = 0.93, Method = FindingMethod.Model, Evidence = [new Evidence("we have decided to go on with others", EvidencePlace.Body, 0)] };
        var asked = StatusProposal.Of(letter, MailFinding.Of(letter, found, false, letter.SentAt), new ProposedStep(ProposalKind.Move, StageKind.Rejected, application.Id) { FromStageId = application.StageId }, letter.SentAt);
        await server.Services.GetRequiredService<Owned<StatusProposal>>().Insert(letter.UserId, asked);
        return asked;
    }

    private async Task<Dictionary<string, string>> Samples(JamsServer server)
    {
        T Use<T>() where T : notnull => server.Services.GetRequiredService<T>();
        async Task<T> First<T>(System.Linq.Expressions.Expression<Func<T, bool>>? where = null) where T : OwnedDocument => (await Use<Owned<T>>().Find(Ines.Id, where ?? (_ => true)))[0];

        var moved = await First<TimelineEntry>(entry => entry.Move != null);
        var application = (await Use<Owned<JobApplication>>().Get(Ines.Id, moved.ApplicationId))!;
        using var pdf = new MemoryStream("%PDF-1.7\n%%EOF\n"u8.ToArray());
        var file = (await Use<AddFile>().Run(Ines.Id, application.Id, "Offer.pdf", FileKind.Offer, pdf)).Value;
        var passkey = Passkey.Register(Ines.Id, Secret.New(), [1, 2, 3], ["internal"], true, false, "Kitchen laptop", TimeProvider.System.GetUtcNow());
        await Use<Owned<Passkey>>().Insert(Ines.Id, passkey);
        var google = ExternalLogin.Connect(Ines.Id, "Google", "g-demo", "ines@gmail.example", TimeProvider.System.GetUtcNow());
        await Use<Owned<ExternalLogin>>().Insert(Ines.Id, google);
        using var table = new MemoryStream("Company,Role,Salary\nQuillmark,Staff Engineer,negotiable\n,Engineer,\n"u8.ToArray());
        var import = (await Use<ImportApplications>().Run(Ines.Id, "from-a-friend.csv", table, new DateOnly(2026, 11, 25))).Value;
        var mailbox = await First<MailAccount>();
        var letter = (await Use<Owned<MailMessage>>().Find(Ines.Id, mail => mail.Attachments > 0)).First(mail => mail.From.Name.StartsWith("Saltmarsh", StringComparison.Ordinal));
        var contract = (await Use<OpenMail>().Run(Ines.Id, letter.Id)).Value.Read.Attachments.First(part => !part.IsInline);
        var reply = (await Use<SaveOwnReply>().Run(Ines.Id, null, "A date that suits", "{Greeting}\n\nThank you.\n\n{YourName}")).Value;
        var second = MailAccount.Connect(Ines.Id, MailProvider.Imap, "ines@second.example", null, new MailSecrets { Password = "x" }, "Ines", TimeProvider.System.GetUtcNow());
        await Use<Owned<MailAccount>>().Insert(Ines.Id, second);
        var draft = Draft.Begin(Ines.Id, null, DraftKind.New, null, new DraftText(second.Id, "niamh@oakhurst.example", "", "", "Thursday", "Thursday at ten suits me.", true));
        await Use<Owned<Draft>>().Insert(Ines.Id, draft);
        var sending = MailToSend.Of(Draft.Begin(Ines.Id, null, DraftKind.New, null, draft.Content), "demo@second.example", TimeProvider.System.GetUtcNow().AddDays(30), true, "Europe/Berlin");
        await Use<Owned<MailToSend>>().Insert(Ines.Id, sending);
        return new Dictionary<string, string>
        {
            ["replies/{reply}"] = reply.Id,
            ["scheduled/{sending}"] = sending.Id,
            ["mail/{id}"] = letter.ThreadId,
            ["messages/{id}"] = letter.Id,
            ["findings/{id}"] = letter.Id,
            ["proposals/{id}"] = (await Asked(server, application, letter)).Id,
            ["files/{part}"] = contract.Index.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["labels/{label}"] = (await First<MailLabel>()).Id,
            ["applications/{id}"] = application.Id,
            ["files/{file}"] = file.Id,
            ["import/{id}"] = import.Id,
            ["undo/{entry}"] = moved.Id,
            ["tasks/{id}"] = (await First<TaskItem>()).Id,
            ["companies/{id}"] = (await First<Company>()).Id,
            ["contacts/{id}"] = (await First<Contact>()).Id,
            ["stages/{id}"] = (await Use<SeeStages>().Run(Ines.Id)).Stages[0].Id,
            ["passkeys/{id}"] = passkey.Id,
            ["sign-ins/{id}"] = google.Id,
            ["users/{id}"] = Ines.Id,
            ["errors/{code}"] = "404",
            ["accounts/{id}"] = mailbox.Id,
        };
    }
}
