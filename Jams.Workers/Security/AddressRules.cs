using System.Net;
using System.Net.Sockets;
using Jams.Domain.Security;

namespace Jams.Workers.Security;

/// <summary>
/// Which addresses this server may be sent to by somebody's words (OWASP: server-side request forgery). Read from the special-purpose registries
/// (RFC 6890 and IANA's tables); of IPv6 only global unicast is public, and addresses that carry an IPv4 address count as that one.
/// </summary>
public static class AddressRules
{
    // Not even with private networks allowed: nothing useful lives there, and clouds hand out credentials there.
    private static readonly IPNetwork[] Never = Networks(
        "0.0.0.0/8", "169.254.0.0/16", "168.63.129.16/32", "100.100.100.200/32", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/128", "::/96", "fe80::/10", "fec0::/10", "ff00::/8", "100::/64", "2001:db8::/32", "3fff::/20", "5f00::/16", "64:ff9b:1::/48", "2001::/32", "2001:2::/48", "2001:10::/28", "2001:20::/28", "fd00:ec2::254/128", "fd20:ce::254/128");

    private static readonly IPNetwork[] Private = Networks(
        "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "198.18.0.0/15", "::1/128", "fc00::/7");

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether a connection with this reach may go to the address.</summary>
    public static bool Allows(NetworkReach reach, IPAddress address)
    {
        if (Within(address) is { } carried)
            return Allows(reach, carried);
        if (Private.Any(network => network.Contains(address)) && !IsMetadata(address))
            return reach == NetworkReach.Private;
        return !Never.Any(network => network.Contains(address)) && (address.AddressFamily == AddressFamily.InterNetwork || Global.Contains(address));
    }

    /// <summary>The IPv4 address an IPv6 address stands for: mapped (RFC 4291), translated by NAT64 (RFC 6052), or tunnelled by 6to4 (RFC 3056).</summary>
    private static IPAddress? Within(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Nat64.Contains(address) ? new IPAddress(bytes[12..]) : SixToFour.Contains(address) ? new IPAddress(bytes[2..6]) : null;
    }

    // These lie inside private ranges.
    private static bool IsMetadata(IPAddress address) => Never.Any(network => network.PrefixLength is 32 or 128 && network.Contains(address));

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
