using System.Net;
using Jams.Domain.Security;
using Jams.Tests.Servers;
using Jams.Workers.Security;

namespace Jams.Workers.Tests.Security;

public sealed class Connections_to_typed_addresses
{
    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:93.184.215.14")]
    [InlineData("64:ff9b::5db8:d70e")] // NAT64 of 93.184.215.14
    [InlineData("2002:5db8:d70e::1")] // 6to4 of the same
    public void May_go_to_the_internet(string address)
    {
        AddressRules.Allows(NetworkReach.Public, IPAddress.Parse(address)).ShouldBeTrue();
        AddressRules.Allows(NetworkReach.Private, IPAddress.Parse(address)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("100.64.0.1")] // carrier-grade NAT
    [InlineData("100.127.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")] // NAT64 of 127.0.0.1
    [InlineData("64:ff9b::a00:1")] // NAT64 of 10.0.0.1
    [InlineData("2002:c0a8:1::1")] // 6to4 of 192.168.0.1
    public void May_go_into_private_networks_only_if_that_is_allowed(string address)
    {
        AddressRules.Allows(NetworkReach.Public, IPAddress.Parse(address)).ShouldBeFalse();
        AddressRules.Allows(NetworkReach.Private, IPAddress.Parse(address)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("169.254.169.254")] // metadata of most clouds
    [InlineData("169.254.170.2")]
    [InlineData("168.63.129.16")]
    [InlineData("100.100.100.200")]
    [InlineData("192.0.0.192")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fd20:ce::254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")] // NAT64 of 169.254.169.254
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("64:ff9b:1::a9fe:a9fe")]
    [InlineData("::127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("::")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("ff02::1")]
    [InlineData("2001:0:5ef5:79fb::1")] // Teredo
    [InlineData("2001:db8::1")]
    [InlineData("192.0.2.1")]
    [InlineData("1000::1")]
    public void Never_go_where_clouds_and_routers_talk_among_themselves(string address)
    {
        AddressRules.Allows(NetworkReach.Public, IPAddress.Parse(address)).ShouldBeFalse();
        AddressRules.Allows(NetworkReach.Private, IPAddress.Parse(address)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    public async Task Are_refused_before_a_byte_is_sent_however_the_address_is_written(string pattern)
    {
        using var server = new RawServer(RawServer.Ok(""));
        using var client = Client(GuardedConnect.Handler(NetworkReach.Public));

        var refused = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, server.Port))));

        refused.InnerException.ShouldBeOfType<AddressRefused>();
        server.Visits.ShouldBe(0);
    }

    [Fact]
    public async Task Are_refused_when_only_one_of_the_addresses_of_a_name_is_wrong()
    {
        using var server = new RawServer(RawServer.Ok(""));
        using var client = Client(new GuardedConnect(address => !address.Equals(IPAddress.Parse("127.0.0.2")), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("127.0.0.2")])).Handler());

        (await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://both.example:{server.Port}/")))).InnerException.ShouldBeOfType<AddressRefused>();
        server.Visits.ShouldBe(0);
    }

    [Fact]
    public async Task Go_to_the_address_that_was_checked_and_ask_for_the_name_once()
    {
        var asked = 0;
        using var server = new RawServer(RawServer.Ok("ok"));
        // The second answer would lead elsewhere, as a rebinding name server's does.
        using var client = Client(new GuardedConnect(address => address.Equals(IPAddress.Loopback), (_, _) => Task.FromResult<IPAddress[]>([++asked == 1 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.9")])).Handler());

        (await client.GetStringAsync(new Uri($"http://rebinding.example:{server.Port}/"))).ShouldBe("ok");
        asked.ShouldBe(1);
        (await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://rebinding.example:{server.Port}/")))).InnerException.ShouldBeOfType<AddressRefused>();
    }

    [Fact]
    public async Task Try_the_next_address_of_a_name_when_one_is_silent()
    {
        using var server = new RawServer(RawServer.Ok("ok"));
        using var client = Client(new GuardedConnect(_ => true, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.3"), IPAddress.Loopback])).Handler());

        (await client.GetStringAsync(new Uri($"http://two.example:{server.Port}/"))).ShouldBe("ok");
    }

    [Fact]
    public async Task Are_checked_again_on_every_redirect()
    {
        using var inside = new RawServer(RawServer.Ok("secret"), "127.0.0.2");
        using var outside = new RawServer($"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:{inside.Port}/latest/meta-data\r\nContent-Length: 0\r\n\r\n");
        using var client = Client(new GuardedConnect(address => address.Equals(IPAddress.Loopback)).Handler(redirects: 5));

        (await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://127.0.0.1:{outside.Port}/")))).InnerException.ShouldBeOfType<AddressRefused>();

        (outside.Visits, inside.Visits).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Follow_no_redirect_unless_asked_to()
    {
        using var outside = new RawServer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        using var client = Client(GuardedConnect.Handler(NetworkReach.Private));

        (await client.GetAsync(new Uri($"http://127.0.0.1:{outside.Port}/"))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Take_no_answer_without_end()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', 200_000));
        using var client = Client(new AnswerLimit(100_000) { InnerHandler = GuardedConnect.Handler(NetworkReach.Private) });

        var refused = await Should.ThrowAsync<HttpRequestException>(() => client.GetStringAsync(new Uri($"http://127.0.0.1:{server.Port}/")));

        refused.InnerException.ShouldBeOfType<AnswerTooLarge>();
    }

#pragma warning disable RS0030 // The handler is what is tested.
    private static HttpClient Client(HttpMessageHandler handler) => new(handler);
#pragma warning restore RS0030
}
