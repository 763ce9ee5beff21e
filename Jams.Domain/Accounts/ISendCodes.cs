namespace Jams.Domain.Accounts;

/// <summary>Brings a six-digit code to a person by another way than the browser: mail today, a text message where somebody connects a gateway.</summary>
public interface ISendCodes
{
    /// <summary>Which second factor this serves.</summary>
    SecondFactor Way { get; }

    /// <summary>Whether it can reach this account now; if not, the way is not offered.</summary>
    Task<bool> CanReach(Account account, CancellationToken stop = default);

    /// <summary>Hands the code over for delivery. The code counts for <see cref="Account.CodeLife"/>.</summary>
    Task Send(Account account, string code, CancellationToken stop = default);
}
