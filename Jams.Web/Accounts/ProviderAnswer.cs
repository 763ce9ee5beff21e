using System.Security.Claims;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Jams.Web.Accounts;

/// <summary>What a provider said, kept in a short-lived cookie until the person is through the door.</summary>
public static class ProviderAnswer
{
    /// <summary>Where to go afterwards, in the properties of the challenge.</summary>
    public const string Back = "back", Provider = "provider";

    public static async Task<(ProviderPerson Person, string? Back)?> ProviderAnswered(this HttpContext context)
    {
        var answer = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (answer.Principal is not { } told || answer.Properties?.Items.TryGetValue(Provider, out var provider) != true || told.FindFirstValue("sub") is not { Length: > 0 } key)
            return null;
        // Google sends a JSON boolean, LinkedIn has sent a text.
        var verified = string.Equals(told.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        answer.Properties.Items.TryGetValue(Back, out var back);
        return (new ProviderPerson(provider!, key, told.FindFirstValue("email"), verified, told.FindFirstValue("name")), back);
    }
}
