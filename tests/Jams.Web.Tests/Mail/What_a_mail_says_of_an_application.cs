using System.Net;
using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Mail.Filing;
using Jams.Domain.Mail.Findings;
using Jams.Domain.Storage;
using Jams.Web.Tests.Server;

namespace Jams.Web.Tests.Mail;

public sealed class What_a_mail_says_of_an_application(SharedServer shared)
{
    [Fact]
    public async Task Is_shown_with_its_words_above_the_conversation()
    {
        using var ines = await Reader.At(shared.Server);
        await ines.Applies("Oakhurst Mutual");
        var (thread, message) = await ines.Writes("Oakhurst Mutual", MailCategory.Rejection);

        var page = await ines.Read($"/mail/{thread}");

        page.ShouldContain("93%");
        page.ShouldContain($"<q lang=\"en\">{Filer.Quote}</q>");
        page.ShouldContain("Move Backend Engineer at Oakhurst Mutual to Rejected?");
        page.ShouldContain($"action=\"/mail/findings/{message}\"");
    }

    [Fact]
    public async Task Asks_on_the_board_the_application_and_the_list_and_moves_without_script()
    {
        using var ines = await Reader.At(shared.Server);
        var application = await ines.Applies("Oakhurst Mutual");
        await ines.Writes("Oakhurst Mutual", MailCategory.Rejection);
        var proposal = await ines.Proposal();
        foreach (var path in new[] { "/applications", $"/applications/{application.Id}", "/mail/proposals", $"/mail/proposals/{proposal.Id}" })
            (await ines.Read(path)).ShouldContain("says no. Move Backend Engineer at Oakhurst Mutual to Rejected?", customMessage: path);

        using var answer = await ines.Client.SendTo("/applications", $"/mail/proposals/{proposal.Id}", ("Back", $"/applications/{application.Id}"));

        answer.Leads().ShouldBe($"/applications/{application.Id}");
        (await ines.KindOf(application)).ShouldBe(StageKind.Rejected);
        var page = await ines.Read($"/applications/{application.Id}");
        page.ShouldContain("because of this mail");
        page.ShouldContain("from mail");
        page.ShouldContain($"/mail/messages/{proposal.MessageId}");
        (await ines.Read("/mail/proposals")).ShouldContain("Nothing waits for your word.");

        using var undone = await ines.Client.SendTo("/applications", $"/mail/proposals/{proposal.Id}?handler=Undo&back=%2Fmail%2Fproposals");
        undone.Leads().ShouldBe("/mail/proposals");
        (await ines.KindOf(application)).ShouldBe(StageKind.Applied);
    }

    [Fact]
    public async Task Is_left_when_the_person_says_so()
    {
        using var ines = await Reader.At(shared.Server);
        var application = await ines.Applies("Oakhurst Mutual");
        await ines.Writes("Oakhurst Mutual", MailCategory.Rejection);
        var proposal = await ines.Proposal();

        using (var answer = await ines.Client.SendTo("/mail/proposals", $"/mail/proposals/{proposal.Id}?handler=Dismiss", ("Back", "https://elsewhere.example/")))
            answer.Leads().ShouldBe("/mail/proposals");
        using var again = await ines.Client.SendTo("/mail/proposals", $"/mail/proposals/{proposal.Id}?handler=Dismiss");

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Words()).ShouldContain("This was answered already.");
        (await ines.KindOf(application)).ShouldBe(StageKind.Applied);
    }

    [Fact]
    public async Task Offers_to_add_an_application_that_is_not_here_yet()
    {
        using var ines = await Reader.At(shared.Server);
        await ines.Writes("Brightwater Bank", MailCategory.ApplicationConfirmation, saidCompany: "Brightwater Bank", saidRole: "Data Engineer", text: "We have received your application");
        var proposal = await ines.Proposal();
        (await ines.Read("/mail/proposals")).ShouldContain("value=\"Brightwater Bank\"");

        using (var nameless = await ines.Client.SendTo("/mail/proposals", $"/mail/proposals/{proposal.Id}", ("Company", "Brightwater Bank"), ("Role", " ")))
            nameless.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var added = await ines.Client.SendTo("/mail/proposals", $"/mail/proposals/{proposal.Id}", ("Company", "Brightwater Bank"), ("Role", "Senior Data Engineer"));

        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ines.Use<Owned<JobApplication>>().Find(ines.Person.Id, _ => true)).ShouldHaveSingleItem().Role.ShouldBe("Senior Data Engineer");
    }

    [Fact]
    public async Task Asks_which_application_it_is_about()
    {
        using var ines = await Reader.At(shared.Server);
        var (one, other) = (await ines.Applies("Oakhurst Mutual", role: "Backend Engineer"), await ines.Applies("Oakhurst Mutual", role: "Data Analyst"));
        await ines.Writes("Oakhurst Mutual", MailCategory.InterviewInvite, text: "We would like to talk to you");
        var proposal = await ines.Proposal();
        (await ines.Read("/mail/proposals")).ShouldContain($"value=\"{other.Id}\"");

        using (var none = await ines.Client.SendTo("/mail/proposals", $"/mail/proposals/{proposal.Id}"))
            none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var chosen = await ines.Client.SendTo("/mail/proposals", $"/mail/proposals/{proposal.Id}", ("ApplicationId", other.Id));

        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((await ines.KindOf(one)), (await ines.KindOf(other))).ShouldBe((StageKind.Applied, StageKind.Interviewing));
    }

    [Fact]
    public async Task Is_answered_all_at_once()
    {
        using var ines = await Reader.At(shared.Server);
        var (one, other) = (await ines.Applies("Oakhurst Mutual"), await ines.Applies("Tallgrass Health"));
        await ines.Writes("Oakhurst Mutual", MailCategory.Rejection);
        await ines.Writes("Tallgrass Health", MailCategory.Offer, text: "We offer you the job");
        var ids = (await ines.Use<SeeOpenProposals>().Run(ines.Person.Id)).Select(open => ("Ids", open.Proposal.Id)).ToArray();
        ids.Length.ShouldBe(2);

        using var answer = await ines.Client.SendTo("/mail/proposals", "/mail/proposals?handler=Accept", ids);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((await ines.KindOf(one)), (await ines.KindOf(other))).ShouldBe((StageKind.Rejected, StageKind.Offer));
        (await ines.Read("/mail/proposals")).ShouldContain("2 questions answered.");
    }

    [Fact]
    public async Task Is_corrected_without_script()
    {
        using var ines = await Reader.At(shared.Server);
        var application = await ines.Applies("Oakhurst Mutual");
        var (thread, message) = await ines.Writes("Oakhurst Mutual", MailCategory.InterviewInvite, text: "We would like to talk to you");
        (await ines.KindOf(application)).ShouldBe(StageKind.Interviewing);
        (await ines.Read($"/mail/findings/{message}")).ShouldContain("What is this mail?");

        using var answer = await ines.Client.Send($"/mail/findings/{message}", ("Category", "Other"));

        answer.Leads().ShouldBe($"/mail/messages/{message}");
        (await ines.KindOf(application)).ShouldBe(StageKind.Applied);
        var page = await ines.Read($"/mail/{thread}");
        page.ShouldContain("You said so");
        page.ShouldContain("What was moved because of it is taken back.");
        (await ines.Client.Send($"/mail/findings/{message}", ("Category", "Nonsense"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Is_put_to_another_application_and_to_none()
    {
        using var ines = await Reader.At(shared.Server);
        var (wrong, right) = (await ines.Applies("Oakhurst Mutual"), await ines.Applies("Tallgrass Health"));
        var (thread, message) = await ines.Writes("Oakhurst Mutual", MailCategory.Other, 0.7, text: "A short word to you");
        await ines.Client.SendTo("/mail", $"/mail/findings/{message}?handler=Link", ("ApplicationId", wrong.Id));
        (await ines.Thread(thread)).ApplicationId.ShouldBe(wrong.Id);

        using (var answer = await ines.Client.SendTo("/mail", $"/mail/findings/{message}?handler=Link", ("ApplicationId", right.Id), ("Back", $"/mail/{thread}")))
            answer.Leads().ShouldBe($"/mail/{thread}");
        (await ines.Thread(thread)).ApplicationId.ShouldBe(right.Id);
        using var none = await ines.Client.SendTo("/mail", $"/mail/findings/{message}?handler=Unlink");

        (await ines.Thread(thread)).ApplicationId.ShouldBeNull();
        (await ines.Client.SendTo("/mail", $"/mail/findings/{message}?handler=Link", ("ApplicationId", "no such"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Offers_who_wrote_as_a_contact()
    {
        using var ines = await Reader.At(shared.Server);
        await ines.Applies("Oakhurst Mutual");
        var (thread, message) = await ines.Writes("Oakhurst Mutual", MailCategory.InterviewInvite, text: "We would like to talk to you");
        (await ines.Read($"/mail/{thread}")).ShouldContain("Niamh Delacroix is not among the people of this application.");

        using var answer = await ines.Client.SendTo("/mail", $"/mail/findings/{message}?handler=Contact", ("Back", $"/mail/{thread}"));

        (await ines.Use<Owned<Contact>>().Find(ines.Person.Id, _ => true)).ShouldHaveSingleItem().Addresses.ShouldBe(["niamh@firm.example"]);
        (await ines.Read($"/mail/{thread}")).ShouldNotContain("is not among the people");
    }

    [Fact]
    public async Task Keeps_hostile_words_as_words()
    {
        using var ines = await Reader.At(shared.Server);
        await ines.Applies("Oakhurst Mutual");
        var (thread, message) = await ines.Writes("Oakhurst Mutual", MailCategory.Rejection, text: "<img src=x onerror=alert(1)> no {0} {9}");

        foreach (var path in new[] { $"/mail/{thread}", "/mail/proposals", "/applications", $"/mail/findings/{message}" })
            (await ines.Read(path)).ShouldNotContain("<img src=x", customMessage: path);
    }

    [Fact]
    public async Task Is_said_in_German()
    {
        using var ines = await Reader.At(shared.Server, "de");
        await ines.Applies("Oakhurst Mutual");
        await ines.Writes("Oakhurst Mutual", MailCategory.Rejection);

        (await ines.Read("/mail/proposals")).ShouldContain("sagt ab. Backend Engineer bei Oakhurst Mutual auf");
    }

    [Fact]
    public async Task Does_what_the_settings_allow()
    {
        using var ines = await Reader.At(shared.Server);
        using (var saved = await ines.Client.Send("/settings/mail", ("Confirmations", "AtOnce"), ("Invitations", "ShowOnly"), ("Offers", "AskFirst"), ("Rejections", "AtOnce"), ("AddUnknown", "true"), ("MineAfterDays", "3"), ("TheirsAfterDays", "0")))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await ines.Read("/settings/mail");
        page.ShouldContain("name=\"MineAfterDays\"");
        page.ShouldContain("value=\"3\"");

        using (var wrong = await ines.Client.Send("/settings/mail", ("Confirmations", "AtOnce"), ("Invitations", "AtOnce"), ("Offers", "AskFirst"), ("Rejections", "AskFirst"), ("MineAfterDays", "many"), ("TheirsAfterDays", "7")))
        {
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await wrong.Content.ReadAsStringAsync()).ShouldContain("value=\"many\"");
        }
        var rules = await ines.Use<SeeFilingRules>().Run(ines.Person.Id);
        (rules.Invitations, rules.Rejections, rules.AddUnknown, rules.MineAfterDays, rules.TheirsAfterDays).ShouldBe((FilingHabit.ShowOnly, FilingHabit.AtOnce, true, 3, 0));
        var application = await ines.Applies("Oakhurst Mutual");
        await ines.Writes("Oakhurst Mutual", MailCategory.Rejection);
        (await ines.KindOf(application)).ShouldBe(StageKind.Rejected);

        using var again = await ines.Client.SendTo("/settings/mail", "/settings/mail?handler=Again");
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ines.Use<SeeRefiling>().Run(ines.Person.Id)).ShouldNotBeNull();
    }
}
