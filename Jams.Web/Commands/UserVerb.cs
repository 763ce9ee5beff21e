using System.CommandLine;
using Jams.Domain.Accounts;
using Jams.Workers.Accounts;

namespace Jams.Web.Commands;

/// <summary><c>jams user add EMAIL</c>: a confirmed account, without mail.</summary>
public static class UserVerb
{
    public static Command Build()
    {
        var email = new Argument<string>("email") { Description = "The address the person signs in with." };
        var name = new Option<string?>("--name") { Description = "The name to show." };
        var password = new Option<string?>("--password") { Description = "The password; without it, it is read from standard input." };
        var add = new Command("add", "Make a confirmed account. The first one on a server becomes its admin.") { email, name, password };
        add.Does(async (services, parsed, output, stop) =>
        {
            var secret = parsed.GetValue(password) ?? await Ask(output, stop);
            var added = await services.GetRequiredService<AddUser>().Run(parsed.GetValue(email)!, parsed.GetValue(name), secret, new Preferences(), stop);
            if (added.Failure is { } failure)
                return output.Fail(failure);
            output.Result(new { id = added.Value.Id, email = added.Value.Email, admin = added.Value.Is(Role.Admin) }, added.Value.Id);
            output.Say($"{added.Value.Email} can sign in now.");
            return 0;
        });
        return new Command("user", "People on this server.") { add };
    }

    private static async Task<string> Ask(Output output, CancellationToken stop)
    {
        output.Say("Password:");
        return await Console.In.ReadLineAsync(stop) ?? "";
    }
}
