using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Jams.Web.Accounts;

/// <summary>How many forms one network address may send at the door. Guesses at one account are counted apart, wherever they come from (Jams.Domain/Accounts/Tries.cs).</summary>
public sealed class DoorLimits
{
    /// <summary>For pages where a password, code or passkey is tried.</summary>
    public const string Tries = "door-tries";

    /// <summary>For pages that make accounts or send mail.</summary>
    public const string Mail = "door-mail";

    /// <summary>Tries a minute and network address.</summary>
    public int TriesPerMinute { get; set; } = 30;

    /// <summary>Forms an hour and network address that make accounts or send mail.</summary>
    public int MailPerHour { get; set; } = 30;

    public static void Apply(RateLimiterOptions limiter, DoorLimits limits)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Tries, context => Sent(context, limits.TriesPerMinute, TimeSpan.FromMinutes(1)));
        limiter.AddPolicy(Mail, context => Sent(context, limits.MailPerHour, TimeSpan.FromHours(1)));
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<string> Sent(HttpContext context, int most, TimeSpan window) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(Network(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window })
        : RateLimitPartition.GetNoLimiter("read");

    /// <summary>Of IPv6 the first 64 bits: the rest is the customer's own choice.</summary>
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
