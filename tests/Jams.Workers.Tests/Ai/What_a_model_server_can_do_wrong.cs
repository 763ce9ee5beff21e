using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Jams.Domain.Ai;
using Jams.Domain.Security;
using Jams.Tests.Servers;

namespace Jams.Workers.Tests.Ai;

public sealed class What_a_model_server_can_do_wrong(SharedModels shared)
{
    [Fact]
    public async Task Refusing_the_key_is_said_beside_the_key()
    {
        var server = await shared.Server();

        await Tried(server.Address, "any", "Key", "does not accept this key", key: "sk-wrong");
    }

    [Fact]
    public async Task Not_knowing_the_model_is_said_beside_its_name()
    {
        var server = await shared.Server();
        await server.Answers("known", """{"word":"ready"}""");
        await server.Fails("gone", 404, new { message = "The model `gone` does not exist or you do not have access to it.", type = "invalid_request_error", code = "model_not_found" });

        await Tried(server.Address, "gone", "FastModel", "no model called gone");
        await using var room = await ModelRoom.Open(server.Address, "known");
        var both = AiConnection.Of(new AiConnectionEntry(server.Address, "known", "gone", Key: ModelServer.Key)).Value;
        (await room.Get<TryModel>().Run(both, NetworkReach.Private)).Failure!.Field.ShouldBe("BestModel");
        (await room.Get<TryModel>().Run(ModelRoom.Connection(server.Address, "known", embedding: "vectors"), NetworkReach.Private)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Not_being_there_is_said_beside_the_address()
    {
        await Tried("http://nobody.invalid/v1", "any", "Address", "no server of this name");
        await Tried($"http://127.0.0.1:{FreePort()}/v1", "any", "Address", "Nothing answers at this address");
    }

    [Fact]
    public async Task Having_another_thing_at_the_address_is_said()
    {
        var server = await shared.Server();

        await Tried(server.Origin + "/elsewhere", "any", "Address", "not with a language model at this address");
    }

    [Fact]
    public async Task A_certificate_nobody_can_trust_is_said_and_no_key_is_sent()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        using var usable = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        using var listener = Listening();
        var read = -1;
        _ = Task.Run(async () =>
        {
            using var visitor = await listener.AcceptTcpClientAsync();
            await using var secure = new SslStream(visitor.GetStream());
            await secure.AuthenticateAsServerAsync(usable);
            read = await secure.ReadAtLeastAsync(new byte[1024], 1, throwOnEndOfStream: false);
        });

        await Tried($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1", "any", "Address", "certificate cannot be trusted");
        read.ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task Speaking_no_tls_is_said()
    {
        var server = await shared.Server();

        await Tried(server.Address.Replace("http:", "https:", StringComparison.Ordinal), "any", "Address", "certificate cannot be trusted, or it does not speak https");
    }

    [Fact]
    public async Task Leading_into_a_private_network_is_refused_for_somebodys_own()
    {
        var server = await shared.Server();
        await using var room = await ModelRoom.Open(server.Address, "inside");

        var tried = await room.Get<TryModel>().Run(ModelRoom.Connection(server.Address, "inside"), NetworkReach.Public);

        (tried.Failure!.Field, (await server.Asked("inside")).Count).ShouldBe(("Address", 0));
        tried.Failure.Sentence.ShouldContain("private network");
    }

    [Fact]
    public async Task Asking_to_come_back_later_is_told_with_the_time()
    {
        var server = await shared.Server();
        await server.Fails("busy", 429, new { message = "Rate limit reached", type = "requests", code = "rate_limit_exceeded" }, retryAfter: 42);

        await Tried(server.Address, "busy", null, "Try again in 42 s");

        (await server.Asked("busy")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Asking_for_a_short_pause_is_waited_for()
    {
        var server = await shared.Server();
        await server.Fails("soon", 429, new { message = "Rate limit reached", type = "requests" }, retryAfter: 1, sequenceIndex: 0);
        await server.Answers("soon", """{"kind":"rejection"}""");
        await using var room = await ModelRoom.Open(server.Address, "soon");

        (await room.Ask()).Value.Kind.ShouldBe("rejection");

        (await server.Asked("soon")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Having_no_credit_left_is_told_apart_from_being_busy()
    {
        var server = await shared.Server();
        await server.Fails("poor", 429, new { message = "You exceeded your current quota", type = "insufficient_quota", code = "insufficient_quota" }, retryAfter: 60);

        await Tried(server.Address, "poor", "Key", "credit behind it is used up");
    }

    [Theory]
    [InlineData("""{"malformedRate":1}""", "asked for")]
    [InlineData("""{"dropRate":1}""", "overloaded or broken")]
    [InlineData("""{"disconnectRate":1}""", "broke off")]
    public async Task Faults_end_in_a_sentence(string chaos, string said)
    {
        var server = await shared.Server();
        var model = "chaos-" + chaos[2..6];
        await server.Teach(new { match = new { model }, response = new { content = """{"word":"ready"}""" }, chaos = System.Text.Json.Nodes.JsonNode.Parse(chaos) });

        await Tried(server.Address, model, null, said);
    }

    [Theory]
    [InlineData("<!doctype html><title>Welcome</title>", "text/html")]
    [InlineData("{}", "application/json")]
    [InlineData("[1,2,3]", "application/json")]
    [InlineData("""{"choices":[]}""", "application/json")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":null},"finish_reason":"stop"}]}""", "application/json")]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":"Hello"},"finish_reason":"made_up"}]}""", "application/json")]
    [InlineData("", "application/json")]
    public async Task Answers_of_another_kind_are_not_understood(string body, string type)
    {
        using var server = new RawServer(RawServer.Ok(body, type));

        await Tried($"http://127.0.0.1:{server.Port}/v1", "odd", null, "not in the form that was asked for");
    }

    [Fact]
    public async Task Falling_silent_ends_with_the_patience()
    {
        var server = await shared.Server();
        await server.Teach(new { match = new { model = "slow" }, response = new { content = """{"kind":"other"}""" }, chaos = new { latencyMs = 5000 } });
        await using var room = await ModelRoom.Open(server.Address, "slow");

        (await room.Get<AskModel>().Run<Letterkind>(ModelRoom.Call("…") with { Patience = TimeSpan.FromMilliseconds(300) })).Failure.ShouldBe(AiFailures.TimedOut);
        (await room.Get<StreamModel>().Run(ModelRoom.Call("…") with { Patience = TimeSpan.FromMilliseconds(300) })).Failure.ShouldBe(AiFailures.TimedOut);
        (await room.Get<SeeOwnAi>().Run(ModelRoom.Ines)).Usage.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Breaking_off_a_stream_keeps_what_came_and_repeats_nothing()
    {
        var server = await shared.Server();
        await server.Teach(new { match = new { model = "torn" }, response = new { content = "The first words arrive, but the last ones never do, whatever one waits for." }, truncateAfterChunks = 3 });
        await using var room = await ModelRoom.Open(server.Address, "torn");

        await using var stream = (await room.Get<StreamModel>().Run(ModelRoom.Call("…"))).Value;
        var text = new StringBuilder();
        await foreach (var piece in stream.Pieces())
            text.Append(piece);

        "The first words arrive, but the last ones never do, whatever one waits for.".ShouldStartWith(text.ToString());
        text.Length.ShouldBeGreaterThan(0);
        stream.Failure.ShouldBe(AiFailures.BrokenOff);
        (await server.Asked("torn")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"choices\":\"" + new string('x', 9 * 1024 * 1024));

        await Tried($"http://127.0.0.1:{server.Port}/v1", "endless", null, "not in the form that was asked for");
    }

    private async Task Tried(string address, string model, string? field, string said, string key = ModelServer.Key)
    {
        await using var room = await ModelRoom.Open((await shared.Server()).Address, "unused");

        var failure = (await room.Get<TryModel>().Run(ModelRoom.Connection(address, model, key), NetworkReach.Private)).Failure.ShouldNotBeNull();

        failure.ToString().ShouldContain(said);
        failure.Field.ShouldBe(field);
    }

    private static TcpListener Listening()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int FreePort()
    {
        using var listener = Listening();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
