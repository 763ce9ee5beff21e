using System.CommandLine;
using Jams.Domain.Accounts;
using Jams.Domain.Mail.Reading;
using Jams.Web.Commands.Demo;
using Jams.Workers.Accounts;

namespace Jams.Web.Commands;

/// <summary><c>jams demo</c>: a person with a realistic search, to look around. Their password is said once.</summary>
public static class DemoVerb
{
    public const string Email = "ines@achterberg.example";

    public static Command Build()
    {
        var password = new Option<string>("--password") { Description = "The demo person's password.", DefaultValueFactory = _ => "a calm desk and a lamp" };
        var more = new Option<int>("--mails") { Description = "So many more plain mails, to see what a large mailbox is like." };
        var verb = new Command("demo", "Make a demo person with a realistic search and mailbox.") { password, more };
        return verb.Does(async (services, parsed, output, stop) =>
        {
            var secret = parsed.GetValue(password)!;
            var added = await services.GetRequiredService<AddUser>().Run(Email, "Ines Achterberg", secret, new Preferences { TimeZone = "Europe/Berlin" }, stop);
            if (added.Failure is { } failure)
                return output.Fail(failure);
            var applications = await services.GetRequiredService<DemoSearch>().Fill(added.Value.Id, stop);
            var threads = await services.GetRequiredService<DemoMailbox>().Fill(added.Value.Id, Email, parsed.GetValue(more), stop);
            output.Result(new { email = Email, password = secret, applications, threads }, Email);
            output.Say($"Sign in as {Email} with the password: {secret}");
            return 0;
        }, services => services.AddDemo());
    }

    /// <summary>The clock must be there before the system's is added.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        var clock = new ShiftedClock();
        return services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddTransient<DemoSearch>().AddTransient<DemoMailbox>().AddMailReading();
    }
}
