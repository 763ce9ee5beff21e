using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jams.Domain.Admin;
using Jams.Domain.Mail;
using Jams.Tests.Servers;
using Jams.Workers.Mail;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jams.Workers.Tests.Mail;

public sealed class Talking_to_a_mail_server : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jams-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Signs_in()
    {
        await using var sink = await SmtpSink.Start("--user", "ada", "--password", "right horse");

        (await Send(PostOffice.At(sink, user: "ada", password: "right horse"))).Problem.ShouldBeNull();

        (await sink.Next("bob@example.org")).User.ShouldBe("ada");
    }

    [Fact]
    public async Task Says_that_the_password_is_wrong()
    {
        await using var sink = await SmtpSink.Start("--user", "ada", "--password", "right horse");

        var delivery = await Send(PostOffice.At(sink, user: "ada", password: "wrong horse"));

        delivery.Problem.ShouldBe(MailProblem.Password);
        delivery.Detail!.ShouldStartWith("535");
    }

    [Fact]
    public async Task Says_that_a_sign_in_is_wanted()
    {
        await using var sink = await SmtpSink.Start("--user", "ada", "--password", "right horse");

        (await Send(PostOffice.At(sink))).Problem.ShouldBe(MailProblem.SignIn);
    }

    [Fact]
    public async Task Says_that_the_server_knows_no_sign_in()
    {
        await using var sink = await SmtpSink.Start();

        (await Send(PostOffice.At(sink, user: "ada", password: "x"))).Problem.ShouldBe(MailProblem.SignIn);
    }

    [Fact]
    public async Task Says_that_the_sender_is_not_ours()
    {
        await using var sink = await SmtpSink.Start("--refuse-sender", "jams@example.org");

        (await Send(PostOffice.At(sink))).Problem.ShouldBe(MailProblem.Sender);
    }

    [Fact]
    public async Task Says_that_there_is_no_such_host() =>
        (await Send(MailServer.Of(new MailServerEntry("mail.invalid", 587, MailSecurity.Auto, null, null, "jams@example.org")).Value!)).Problem.ShouldBe(MailProblem.UnknownHost);

    [Fact]
    public async Task Says_that_nobody_listens()
    {
        int port;
        await using (var gone = await SmtpSink.Start())
            port = gone.Port;

        (await Send(MailServer.Of(new MailServerEntry("127.0.0.1", port, MailSecurity.Auto, null, null, "jams@example.org")).Value!)).Problem.ShouldBe(MailProblem.Unreachable);
    }

    [Fact]
    public async Task Says_that_the_server_did_not_answer()
    {
        await using var sink = await SmtpSink.Start();

        (await Send(PostOffice.At(sink), "hang@example.org", TimeSpan.FromSeconds(1))).Problem.ShouldBe(MailProblem.NoAnswer);
    }

    [Fact]
    public async Task Says_that_the_connection_broke()
    {
        await using var sink = await SmtpSink.Start();

        (await Send(PostOffice.At(sink), "drop@example.org")).Problem.ShouldBe(MailProblem.NoAnswer);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Says_that_the_encryption_does_not_fit(MailSecurity security)
    {
        await using var sink = await SmtpSink.Start();

        (await Send(PostOffice.At(sink, security))).Problem.ShouldBe(MailProblem.Encryption);
    }

    [Theory]
    [InlineData(MailSecurity.Auto)]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Trusts_no_certificate_it_cannot_check(MailSecurity security)
    {
        var (certificate, key) = Certificate();
        await using var sink = await SmtpSink.Start(["--cert", certificate, "--key", key, .. security == MailSecurity.Tls ? ["--tls"] : Array.Empty<string>()]);

        (await Send(PostOffice.At(sink, security))).Problem.ShouldBe(MailProblem.Certificate);
    }

    [Theory]
    [InlineData("smtp.example.org", MailSecurity.Auto, false, true)]
    [InlineData("smtp.example.org", MailSecurity.Auto, true, false)]
    [InlineData("smtp.example.org", MailSecurity.None, false, false)]
    [InlineData("127.0.0.1", MailSecurity.Auto, false, false)]
    [InlineData("localhost", MailSecurity.Auto, false, false)]
    public void Shows_a_password_to_the_network_only_when_told_to(string host, MailSecurity security, bool encrypted, bool refused) =>
        SmtpMail.WouldShowPassword(MailServer.Of(new MailServerEntry(host, 587, security, "ada", "x", "jams@example.org")).Value!, encrypted).ShouldBe(refused);

    private static async Task<Delivery> Send(MailServer server, string to = "bob@example.org", TimeSpan? patience = null)
    {
        var smtp = new SmtpMail(TimeProvider.System, NullLogger<SmtpMail>.Instance) { Patience = patience ?? TimeSpan.FromSeconds(20) };
        return await new TryMailServer(smtp, TimeProvider.System).Run(server, to, new Letter("Hello", "Text"));
    }

    private (string Certificate, string Key) Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var own = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var (certificate, secret) = (Path.Combine(_folder, "cert.pem"), Path.Combine(_folder, "key.pem"));
        File.WriteAllText(certificate, own.ExportCertificatePem());
        File.WriteAllText(secret, key.ExportPkcs8PrivateKeyPem());
        return (certificate, secret);
    }
}
