using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jams.Domain.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Jams.Workers.Accounts;

/// <summary>
/// The tokens in mailed links, as Identity's token provider. Each names its purpose, account, the account's stamp and its end, sealed by Data Protection:
/// whatever changes the stamp (a new password, a new address) makes all links before it dead. Unlike the built-in provider it asks <see cref="TimeProvider"/>.
/// </summary>
public sealed class LinkTokens(IDataProtectionProvider protection, TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = "Links";

    private readonly IDataProtector _protector = protection.CreateProtector("jams account links");

    /// <summary>How long a link works.</summary>
    public static TimeSpan Life(string purpose) =>
        purpose == UserManager<Account>.ConfirmEmailTokenPurpose ? TimeSpan.FromDays(3)
        : purpose == UserManager<Account>.ResetPasswordTokenPurpose ? TimeSpan.FromHours(1)
        : TimeSpan.FromDays(1);

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user)
    {
        var ends = (clock.GetUtcNow() + Life(purpose)).ToUnixTimeSeconds();
        var sealedText = _protector.Protect(Encoding.UTF8.GetBytes(Body(purpose, user, ends.ToString(CultureInfo.InvariantCulture))));
        return Task.FromResult(Base64Url.EncodeToString(sealedText));
    }

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (Opened(token) is not { } body)
            return Task.FromResult(false);
        var ends = body.Split('\n')[0];
        return Task.FromResult(body == Body(purpose, user, ends)
            && long.TryParse(ends, CultureInfo.InvariantCulture, out var end) && end > clock.GetUtcNow().ToUnixTimeSeconds());
    }

    /// <summary>These are not codes that a person types as a second factor.</summary>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(false);

    private string? Opened(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(token)));
        }
        catch (Exception bad) when (bad is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static string Body(string purpose, Account user, string ends) => string.Join('\n', ends, purpose, user.Id, user.SecurityStamp);
}
