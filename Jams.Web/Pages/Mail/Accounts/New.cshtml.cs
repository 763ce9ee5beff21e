using Jams.Domain;
using Jams.Domain.Mail.Mailboxes;
using Jams.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Jams.Web.Pages.Mail.Accounts;

/// <summary>Connects a mailbox by IMAP, for the first time or again. What was tried is shown step by step.</summary>
public sealed class NewModel(ConnectMailbox connect, TryMailbox tries, GuessServers guess, SeeMailboxes see, TrialLimit limit, IStringLocalizer words) : PageModel
{
    [BindProperty] public ConnectForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "id")] public string? Id { get; set; }

    /// <summary>The mailbox that is connected again; null for a new one.</summary>
    public MailAccount? Before { get; private set; }

    public MailTrial? Trial { get; private set; }

    public KnownProvider? Provider { get; private set; }

    public bool ShowServers { get; private set; }

    /// <summary>Reading works and sending does not.</summary>
    public bool CanReadOnly => Trial?.Failed?.Step is TrialStep.SmtpConnect or TrialStep.SmtpSignIn;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Look(stop))
            return NotFound();
        if (Before is null)
            return Page();
        (Form.Address, Provider) = (Before.Address, KnownProviders.Of(Before.Address));
        if (Before.Hosts is { } hosts)
            Form.Use(hosts);
        return Page();
    }

    /// <summary>What is known of an address, while the form is being filled in.</summary>
    public async Task<IActionResult> OnGetServers([FromQuery(Name = "Address")] string? address, CancellationToken stop)
    {
        Form.Address = address;
        await Guess(stop);
        return Partial("_Servers", new ServersView(Form, Provider, IsOpen: Provider is null && !string.IsNullOrEmpty(Form.ImapHost)));
    }

    public Task<IActionResult> OnPost(CancellationToken stop) => Connect(readOnly: false, stop);

    public Task<IActionResult> OnPostReadOnly(CancellationToken stop) => Connect(readOnly: true, stop);

    public async Task<IActionResult> OnPostTest(CancellationToken stop)
    {
        if (!await Look(stop))
            return NotFound();
        if (limit.Take(User.Id()).Failure is { } tooMany)
            return await Refused(tooMany, stop);
        var tried = await tries.Run(Form.Entry, stop);
        return tried.Failure is { } failure ? await Refused(failure, stop) : Tried(tried.Value);
    }

    private async Task<IActionResult> Connect(bool readOnly, CancellationToken stop)
    {
        if (!await Look(stop))
            return NotFound();
        if (limit.Take(User.Id()).Failure is { } tooMany)
            return await Refused(tooMany, stop);
        var connected = await connect.Run(User.Id(), Form.Entry, readOnly, Before?.Id, stop);
        if (connected.Failure is { } failure)
            return await Refused(failure, stop);
        if (connected.Value.Account is not { } account)
            return Tried(connected.Value.Trial);
        this.Say(words["{0} is connected and is being read. You can go on meanwhile.", account.Shown]);
        return RedirectToPage("Index");
    }

    private PageResult Tried(MailTrial trial)
    {
        (Trial, Provider) = (trial, KnownProviders.Of(Form.Address ?? "") ?? KnownProviders.OfHost(trial.Hosts.ImapHost));
        ModelState.Clear();
        Form.Use(trial.Hosts);
        ShowServers = trial.Failed is { Step: TrialStep.ImapConnect or TrialStep.SmtpConnect };
        if (!trial.IsGood)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult> Refused(Failure failure, CancellationToken stop)
    {
        ShowServers = failure.Field is not null and not ("Address" or "Password" or "SenderName");
        if (Form.ImapHost is null && failure.Field != "Address")
            await Guess(stop);
        Provider ??= KnownProviders.Of(Form.Address ?? "");
        return this.Refuse(failure);
    }

    private async Task Guess(CancellationToken stop)
    {
        if (Form.Address?.Trim() is not { Length: > 3 } address || address.IndexOf('@') is <= 0 or > 250)
            return;
        var guessed = await guess.Run(address, stop);
        Provider = guessed.Provider;
        if (guessed.Hosts is [var first, ..])
            Form.Use(first);
    }

    private async Task<bool> Look(CancellationToken stop)
    {
        if (Id is null)
            return true;
        Before = (await see.Run(User.Id(), Id, stop)) is { IsOk: true, Value.Account: { Provider: MailProvider.Imap } account } ? account : null;
        Form.Address = Before?.Address;
        return Before is not null;
    }
}
