using Jams.Domain.Accounts;
using Jams.Domain.Mail;
using Jams.Domain.Storage;
using Jams.Workers.Accounts;

namespace Jams.Workers.Tests.Accounts;

public sealed class Asking_at_the_door
{
    private const string Password = "three boats on a lake";

    [Fact]
    public async Task Looks_at_no_account_and_leaves_the_answer_to_a_worker()
    {
        await using var registry = await Registry.Open();
        await registry.Account("known@door.example");

        (await registry.Get<AskForMail>().Run(AccountWish.NewPassword, "known@door.example")).IsOk.ShouldBeTrue();
        (await registry.Get<AskForMail>().Run(AccountWish.NewPassword, "nobody@door.example")).IsOk.ShouldBeTrue();
        (await registry.Mails("known@door.example")).ShouldBeEmpty();

        await registry.Get<AnswerAccountRequests>().Invoke(default);
        (await registry.Mails("known@door.example")).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.NewPassword);
        (await registry.Mails("nobody@door.example")).ShouldBeEmpty();
        (await registry.Get<IDocuments<AccountRequest>>().Count(_ => true)).ShouldBe(0);
    }

    [Fact]
    public async Task With_an_address_nobody_confirmed_gives_it_to_the_last_password()
    {
        await using var registry = await Registry.Open();
        await Ask(registry, "stranger's own password");
        var first = (await registry.Mails("ines@door.example")).ShouldHaveSingleItem().Letter.Link!;
        await Ask(registry, Password);

        var account = (await registry.Users.FindByEmailAsync("ines@door.example"))!;
        (await registry.Users.CheckPasswordAsync(account, Password)).ShouldBeTrue();
        (await Confirm(registry, first, "stranger's own password")).Failure.ShouldBe(AccountFailures.LinkDead);
        var last = (await registry.Mails("ines@door.example")).OrderBy(mail => mail.Id).Last().Letter.Link!;
        (await Confirm(registry, last, "stranger's own password")).IsOk.ShouldBeFalse();
        (await Confirm(registry, last, Password)).IsOk.ShouldBeTrue();
        (await Confirm(registry, last, Password)).Failure.ShouldBe(AccountFailures.LinkDead);
    }

    [Fact]
    public async Task Again_and_again_does_not_flood_a_mailbox()
    {
        await using var registry = await Registry.Open();
        await registry.Account("calm@door.example");
        for (var i = 0; i < 20; i++)
            await registry.Get<AskForMail>().Run(AccountWish.NewPassword, "calm@door.example");

        await registry.Get<AnswerAccountRequests>().Invoke(default);

        (await registry.Mails("calm@door.example")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task For_an_address_somebody_has_writes_to_them_and_changes_nothing()
    {
        await using var registry = await Registry.Open();
        var asking = await registry.Account("asking@door.example");
        await registry.Account("taken@door.example");
        await registry.Get<AskForMail>().Run(AccountWish.NewAddress, "Taken@door.example", asking.Id);
        await registry.Get<AnswerAccountRequests>().Invoke(default);

        (await registry.Mails("taken@door.example")).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.AlreadyHere);
        (await registry.Mails("Taken@door.example")).ShouldBeEmpty();
    }

    private static async Task Ask(Registry registry, string password)
    {
        (await registry.Get<AskToSignUp>().Run("ines@door.example", "Ines", password, new Preferences())).IsOk.ShouldBeTrue();
        await registry.Get<AnswerAccountRequests>().Invoke(default);
    }

    private static Task<Domain.Result<Account>> Confirm(Registry registry, string link, string password)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(link).Query);
        return registry.Get<ConfirmAddress>().Run(query["account"], query["token"], password);
    }
}
