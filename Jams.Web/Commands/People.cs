using Jams.Domain;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;

namespace Jams.Web.Commands;

/// <summary>Finds the account a verb works for.</summary>
public static class People
{
    private static readonly Failure Unknown = Failure.NotFound("There is no account with this address. Make one with: user add");

    /// <summary>The account with this address. Fails when it is no address or nobody has it.</summary>
    public static async Task<Result<Account>> Find(IServiceProvider services, string email, CancellationToken stop)
    {
        var address = EmailAddress.Read(email);
        if (address.Failure is { } none)
            return none;
        var key = address.Value.Key;
        var found = await services.GetRequiredService<IDocuments<Account>>().Find(new Query<Account>(account => account.EmailKey == key).Take(1), stop);
        return found is [var account] ? account : Unknown;
    }
}
