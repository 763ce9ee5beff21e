using System.Net;
using System.Text.RegularExpressions;
using Jams.Domain.Accounts;
using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Web.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Web.Tests.Accounts;

public sealed partial class The_second_proof(SharedServer shared)
{
    private readonly JamsServer _server = shared.Server;

    [Fact]
    public async Task Is_a_code_of_the_app_which_counts_once()
    {
        var (person, key) = await WithApp("app@second.example");
        var code = Totp.Code(key, Totp.StepOf(TimeProvider.System.GetUtcNow()));
        using var client = await HalfWay(person);
        using var thief = await HalfWay(person);

        (await client.GetAsync(new Uri("/settings", UriKind.Relative))).Leads().ShouldStartWith("/account/sign-in");
        var entered = await client.Send("/account/second-factor", ("Way", "App"), ("Code", code[..3] + " " + code[3..]));
        var replayed = await thief.Send("/account/second-factor", ("Way", "App"), ("Code", code));

        entered.Leads().ShouldBe("/tasks");
        replayed.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await replayed.Words()).ShouldContain("or it was used before");
    }

    [Fact]
    public async Task Is_a_recovery_code_which_works_once()
    {
        var code = RecoveryCodes.New()[0];
        var (person, _) = await WithApp("recovery@second.example", account => account.UseRecoveryCodes([RecoveryCodes.Hash(code)]));
        using var client = await HalfWay(person);
        (await client.Send("/account/second-factor?way=Recovery", ("Way", "Recovery"), ("Code", code.ToUpperInvariant()))).Leads().ShouldBe("/tasks");

        using var again = await HalfWay(person);
        (await again.Send("/account/second-factor?way=Recovery", ("Way", "Recovery"), ("Code", code))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Is_paused_after_five_wrong_codes()
    {
        var (person, key) = await WithApp("guess@second.example");
        using var client = await HalfWay(person);
        for (var i = 0; i < 4; i++)
            (await client.Send("/account/second-factor", ("Way", "App"), ("Code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await client.Send("/account/second-factor", ("Way", "App"), ("Code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await client.Send("/account/second-factor", ("Way", "App"), ("Code", Totp.Code(key, Totp.StepOf(TimeProvider.System.GetUtcNow()))))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Is_a_code_from_the_mailbox_where_mail_is_set_up()
    {
        await using var server = await JamsServer.Start(builder => builder.Configuration["Schedule:Ticks"] = "off");
        var person = await server.Person("mail@second.example", account => account.UseEmailCodes(true));
        await server.Services.GetRequiredService<ChangeServerSettings>().Run(0, settings =>
        {
            settings.SendMailBy(MailServer.Of(new("127.0.0.1", 9, MailSecurity.None, null, null, "jams@second.example")).Value);
            return Domain.Result.Ok;
        });
        using var client = server.Client();
        (await client.Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password))).Leads().ShouldBe("/account/second-factor");
        (await client.SendTo("/account/second-factor", "/account/second-factor?handler=Send", ("Way", "Email"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var mail = (await server.Mails(person.Email)).Single(one => one.Kind == MailKind.Code);
        var code = Code().Match(mail.Letter.Text).Value;

        mail.Letter.Subject.ShouldNotContain(code);
        (await client.Send("/account/second-factor", ("Way", "Email"), ("Code", code))).Leads().ShouldBe("/");
        using var again = server.Client();
        await again.Send("/account/sign-in", ("Email", person.Email), ("Password", person.Password));
        (await again.Send("/account/second-factor", ("Way", "Email"), ("Code", code))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Cannot_be_given_without_the_first()
    {
        using var client = _server.Client();

        (await client.GetAsync(new Uri("/account/second-factor", UriKind.Relative))).Leads().ShouldStartWith("/account/sign-in");
        (await client.SendTo("/account/forgot", "/account/second-factor", ("Way", "App"), ("Code", "123456"))).Leads().ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task Does_not_outlive_a_change_of_the_account()
    {
        var (person, key) = await WithApp("stamp@second.example");
        using var client = await HalfWay(person);
        await client.Send("/account/forgot", ("Email", person.Email));
        using var owner = _server.Client();
        await owner.Send(await _server.Link(person.Email, MailKind.NewPassword), ("Password", "nine lanterns on a pier"));

        // The page of the second proof is gone with the first; its form, sent all the same, leads back to the door.
        (await client.SendTo("/account/forgot", "/account/second-factor", ("Way", "App"), ("Code", Totp.Code(key, Totp.StepOf(TimeProvider.System.GetUtcNow()))))).Leads().ShouldStartWith("/account/sign-in");
    }

    private async Task<(TestPerson Person, string Key)> WithApp(string email, Action<Account>? also = null)
    {
        var key = Totp.NewKey();
        return (await _server.Person(email, account =>
        {
            account.UseAppKey(key);
            also?.Invoke(account);
        }), key);
    }

    private async Task<HttpClient> HalfWay(TestPerson person)
    {
        var client = _server.Client();
        (await client.Send("/account/sign-in?back=/tasks", ("Email", person.Email), ("Password", person.Password))).Leads().ShouldBe("/account/second-factor");
        return client;
    }

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();
}
