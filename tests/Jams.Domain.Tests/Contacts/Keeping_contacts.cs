using Jams.Domain.Applications;
using Jams.Domain.Companies;
using Jams.Domain.Contacts;
using Jams.Domain.Storage;
using Jams.Domain.Tasks;

namespace Jams.Domain.Tests.Contacts;

public sealed class Keeping_contacts : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.Open();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Finds_or_adds_the_company_they_work_at()
    {
        var application = await _desk.Added("Nordlicht Energie GmbH");

        var contact = await Added("Niamh Delacroix", company: "nordlicht energie");

        contact.CompanyId.ShouldBe(application.CompanyId);
    }

    [Fact]
    public async Task Makes_no_company_for_a_contact_that_is_refused()
    {
        (await _desk.Get<AddContact>().Run(Desk.Ines, new ContactDetails { Name = "" }, "Acme")).Failure.ShouldBe(ContactFailures.Name);

        (await _desk.All<Company>().Count(Desk.Ines, x => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Lists_who_is_due_first()
    {
        await Added("Later", next: _desk.Today.AddDays(3));
        await Added("Overdue", next: _desk.Today.AddDays(-3));
        await Added("Today", next: _desk.Today);
        await Added("Never");

        var due = await _desk.Get<SeeContactList>().Run(Desk.Ines, null, ContactView.Due, _desk.Today, 1);

        due.Contacts.Select(contact => contact.Name).ShouldBe(["Overdue", "Today"]);
        var all = await _desk.Get<SeeContactList>().Run(Desk.Ines, null, ContactView.All, _desk.Today, 1);
        (all.Count, all.Due).ShouldBe((4, 2));
        (await _desk.Get<SeeContactList>().Run(Desk.Ines, "ove", ContactView.All, _desk.Today, 1)).Contacts.Single().Name.ShouldBe("Overdue");
    }

    [Fact]
    public async Task Talking_clears_what_was_due_and_makes_the_tie_stronger()
    {
        var contact = await Added("Niamh", next: _desk.Today.AddDays(-1));
        contact.Strength(_desk.Today).ShouldBe(0);

        var talked = (await _desk.Get<LogContact>().Run(Desk.Ines, contact.Id, TouchKind.Called, _desk.Today, null, _desk.Today)).Value;

        (talked.NextContactOn, talked.LastContactOn).ShouldBe(((DateOnly?)null, (DateOnly?)_desk.Today));
        talked.Strength(_desk.Today).ShouldBe(2);
        (await _desk.Get<LogContact>().Run(Desk.Ines, contact.Id, TouchKind.Called, _desk.Today.AddDays(1), null, _desk.Today)).Failure.ShouldBe(ContactFailures.NotYet);
    }

    [Fact]
    public async Task Plans_the_next_contact_and_clears_it()
    {
        var contact = await Added("Niamh");

        (await _desk.Get<PlanContact>().Run(Desk.Ines, contact.Id, _desk.Today.AddDays(7))).Value.NextContactOn.ShouldBe(_desk.Today.AddDays(7));
        (await _desk.Get<PlanContact>().Run(Desk.Ines, contact.Id, null)).Value.NextContactOn.ShouldBeNull();
    }

    [Fact]
    public async Task Editing_a_stale_form_is_told()
    {
        var contact = await Added("Niamh", company: "Acme");
        var details = new ContactDetails { Name = "Niamh D." };
        (await _desk.Get<EditContact>().Run(Desk.Ines, contact.Id, details, null, contact.Version)).Value.CompanyName.ShouldBeNull();

        (await _desk.Get<EditContact>().Run(Desk.Ines, contact.Id, details, null, contact.Version)).Failure.ShouldBe(StorageFailures.Stale);
    }

    [Fact]
    public async Task Deleting_takes_them_off_their_applications()
    {
        var application = await _desk.Added("Acme");
        var contact = await Added("Niamh");
        await _desk.Get<AttachContact>().Run(Desk.Ines, application.Id, contact.Id, null, null);
        (await _desk.Get<SeeContact>().Run(Desk.Ines, contact.Id)).Value.Applications.Single().Id.ShouldBe(application.Id);

        (await _desk.Get<DeleteContact>().Run(Desk.Ines, contact.Id)).IsOk.ShouldBeTrue();

        (await _desk.Again(application)).ContactIds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_nothing_to_somebody_else()
    {
        var contact = await Added("Niamh");

        (await _desk.Get<SeeContact>().Run(Desk.Somebody, contact.Id)).Failure.ShouldBe(ContactFailures.NotFound);
        (await _desk.Get<EditContact>().Run(Desk.Somebody, contact.Id, new(), null, 1)).Failure.ShouldBe(ContactFailures.NotFound);
        (await _desk.Get<LogContact>().Run(Desk.Somebody, contact.Id, TouchKind.Met, _desk.Today, null, _desk.Today)).Failure.ShouldBe(ContactFailures.NotFound);
        (await _desk.Get<PlanContact>().Run(Desk.Somebody, contact.Id, null)).Failure.ShouldBe(ContactFailures.NotFound);
        (await _desk.Get<DeleteContact>().Run(Desk.Somebody, contact.Id)).Failure.ShouldBe(ContactFailures.NotFound);
        (await _desk.Get<CorrectStrength>().Run(Desk.Somebody, contact.Id, 4)).Failure.ShouldBe(ContactFailures.NotFound);
        (await _desk.Get<PlanChat>().Run(Desk.Somebody, contact.Id, _desk.Today, "Coffee", _desk.Today)).Failure.ShouldBe(ContactFailures.NotFound);
        (await _desk.Get<ForgetTouch>().Run(Desk.Somebody, contact.Id, "x")).Failure.ShouldBe(ContactFailures.NotFound);
        (await _desk.All<TaskItem>().Count(Desk.Somebody, x => true)).ShouldBe(0);
        (await _desk.All<ContactTouch>().Count(Desk.Somebody, x => true)).ShouldBe(0);
    }

    [Fact]
    public async Task Lists_who_needs_attention_first_across_pages()
    {
        var (due, soon) = (await Added("Zoe", next: _desk.Today.AddDays(-3)), await Added("Yves", next: _desk.Today.AddDays(2)));
        await Log(await Added("Ann"), _desk.Today.AddDays(-1));
        await Log(await Added("Bob"), _desk.Today.AddDays(-90));
        for (var i = 0; i < SeeContactList.PageSize; i++)
            await Added($"Never {i:00}");

        var first = await _desk.Get<SeeContactList>().Run(Desk.Ines, null, ContactView.Attention, _desk.Today, 1);
        var second = await _desk.Get<SeeContactList>().Run(Desk.Ines, null, ContactView.Attention, _desk.Today, 2);

        (first.Contacts.Count, first.Pages, first.Due).ShouldBe((50, 2, 1));
        first.Contacts.Take(3).Select(contact => contact.Name).ShouldBe([due.Name, soon.Name, "Never 00"]);
        second.Contacts.Select(contact => contact.Name).ShouldBe(["Never 48", "Never 49", "Bob", "Ann"]);
    }

    [Fact]
    public async Task Keeps_how_they_were_in_touch_and_forgets_what_was_wrong()
    {
        var contact = await Added("Niamh");
        var yesterday = _desk.Today.AddDays(-1);
        await Log(contact, yesterday, TouchKind.Met, "She knows **Femke**");
        await Log(contact, yesterday, TouchKind.Mailed);
        await Log(contact, _desk.Today);

        var sheet = (await _desk.Get<SeeContact>().Run(Desk.Ines, contact.Id)).Value;
        sheet.Touches.Select(touch => (touch.On, touch.Kind, touch.Note)).ShouldBe(
            [(_desk.Today, TouchKind.Called, null), (yesterday, TouchKind.Mailed, null), (yesterday, TouchKind.Met, "She knows **Femke**")]);
        sheet.Contact.ContactDays.ShouldBe([_desk.Today, yesterday]);

        (await _desk.Get<ForgetTouch>().Run(Desk.Ines, contact.Id, sheet.Touches[1].Id)).Value.ContactDays.Count.ShouldBe(2);
        var left = (await _desk.Get<ForgetTouch>().Run(Desk.Ines, contact.Id, sheet.Touches[0].Id)).Value;
        left.LastContactOn.ShouldBe(yesterday);
        left.ContactDays.ShouldBe([yesterday]);
        (await _desk.Get<ForgetTouch>().Run(Desk.Ines, contact.Id, sheet.Touches[0].Id)).Value.ContactDays.ShouldBe([yesterday]);
    }

    [Fact]
    public async Task Does_not_forget_the_day_of_somebody_else()
    {
        var (niamh, femke) = (await Added("Niamh"), await Added("Femke"));
        await Log(femke, _desk.Today);
        var touch = (await _desk.Get<SeeContact>().Run(Desk.Ines, femke.Id)).Value.Touches.Single();

        await _desk.Get<ForgetTouch>().Run(Desk.Ines, niamh.Id, touch.Id);

        (await _desk.Get<SeeContact>().Run(Desk.Ines, femke.Id)).Value.Touches.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_the_persons_word_on_how_close_they_are()
    {
        var contact = await Added("Niamh");

        (await _desk.Get<CorrectStrength>().Run(Desk.Ines, contact.Id, 3)).Value.Strength(_desk.Today).ShouldBe(3);
        (await _desk.Get<CorrectStrength>().Run(Desk.Ines, contact.Id, 5)).Failure.ShouldBe(ContactFailures.Strength);
        (await _desk.Get<CorrectStrength>().Run(Desk.Ines, contact.Id, null)).Value.Strength(_desk.Today).ShouldBe(0);
    }

    [Fact]
    public async Task Plans_a_chat_as_a_day_and_a_task()
    {
        var contact = await Added("Niamh");
        (await _desk.Get<PlanChat>().Run(Desk.Ines, contact.Id, _desk.Today.AddDays(-1), "Coffee", _desk.Today)).Failure.ShouldBe(ContactFailures.ChatDay);
        (await _desk.Get<PlanChat>().Run(Desk.Ines, contact.Id, null, "Coffee", _desk.Today)).Failure.ShouldBe(ContactFailures.ChatDay);
        (await _desk.Get<PlanChat>().Run(Desk.Ines, contact.Id, _desk.Today, " ", _desk.Today)).Failure.ShouldBe(TaskFailures.Text);
        (await _desk.All<Contact>().Get(Desk.Ines, contact.Id))!.NextContactOn.ShouldBeNull();

        (await _desk.Get<PlanChat>().Run(Desk.Ines, contact.Id, _desk.Today.AddDays(2), "Coffee at the harbour", _desk.Today)).IsOk.ShouldBeTrue();

        var sheet = (await _desk.Get<SeeContact>().Run(Desk.Ines, contact.Id)).Value;
        sheet.Contact.NextContactOn.ShouldBe(_desk.Today.AddDays(2));
        sheet.Tasks.Single().DueOn.ShouldBe(_desk.Today.AddDays(2));
        (await _desk.Get<SeeTasks>().Run(Desk.Ines, TaskView.Open, _desk.Today)).Lines.Single().Contact!.Name.ShouldBe("Niamh");
        (await _desk.Get<SeeDueContacts>().Run(Desk.Ines, _desk.Today.AddDays(2))).Single().Id.ShouldBe(contact.Id);
        (await _desk.Get<CountDueContacts>().Run(Desk.Ines, _desk.Today.AddDays(1))).ShouldBe(0);
        (await _desk.Get<SeeBoard>().Run(Desk.Ines, new(), null, _desk.Today.AddDays(2))).ContactsDue.ShouldBe(1);
    }

    [Fact]
    public async Task Deleting_takes_tasks_and_times_in_touch_along()
    {
        var contact = await Added("Niamh");
        await Log(contact, _desk.Today);
        await _desk.Get<PlanChat>().Run(Desk.Ines, contact.Id, _desk.Today, "Coffee", _desk.Today);

        await _desk.Get<DeleteContact>().Run(Desk.Ines, contact.Id);

        (await _desk.All<ContactTouch>().Count(Desk.Ines, x => true)).ShouldBe(0);
        (await _desk.All<TaskItem>().Count(Desk.Ines, x => true)).ShouldBe(0);
    }

    private Task<Result<Contact>> Log(Contact contact, DateOnly on, TouchKind kind = TouchKind.Called, string? note = null)
    {
        _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        return _desk.Get<LogContact>().Run(Desk.Ines, contact.Id, kind, on, note, _desk.Today);
    }

    private async Task<Contact> Added(string name, string? company = null, DateOnly? next = null) =>
        (await _desk.Get<AddContact>().Run(Desk.Ines, new ContactDetails { Name = name, NextContactOn = next }, company)).Value;
}
