using Jams.Domain.Admin;
using Jams.Domain.Mail.Mailboxes;
using Jams.Tests.Servers;
using Jams.Workers.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Jams.Workers.Tests.Mail;

public sealed class Encrypting_the_way_to_a_mailbox
{
    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Works_with_a_certificate_that_is_trusted(MailSecurity security)
    {
        using var certificate = new TestCertificate();
        await using var server = await DovecotServer.Start(tls: certificate.Files);
        using var trust = certificate.Trusted();

        await Becomes(server, security, null);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task Trusts_no_certificate_that_nobody_vouches_for(MailSecurity security)
    {
        using var certificate = new TestCertificate();
        await using var server = await DovecotServer.Start(tls: certificate.Files);

        (await Failure(server, security)).ShouldBe(MailboxFailures.CertificateUnknown("").Sentence);
    }

    [Fact]
    public async Task Names_a_certificate_for_another_host_and_one_that_has_expired()
    {
        using var other = new TestCertificate("imap.other.example");
        await using var server = await DovecotServer.Start(tls: other.Files);
        (await Failure(server, MailSecurity.Tls)).ShouldBe(MailboxFailures.CertificateName("").Sentence);

        using var old = new TestCertificate(daysOld: 20, daysLeft: -10);
        await using var late = await DovecotServer.Start(tls: old.Files);
        (await Failure(late, MailSecurity.Tls)).ShouldBe(MailboxFailures.CertificateExpired("").Sentence);
    }

    [Fact]
    public async Task Sends_no_password_where_no_encryption_is_offered()
    {
        await using var server = await DovecotServer.Start();

        (await Failure(server, MailSecurity.StartTls)).ShouldBe(MailboxFailures.NoStartTls("", 0).Sentence);
        (await Failure(server, MailSecurity.Auto)).ShouldBe(MailboxFailures.NoStartTls("", 0).Sentence);
        (await Failure(server, MailSecurity.Tls, server.Port)).ShouldBe(MailboxFailures.Encryption("", 0).Sentence);
    }

    // The machine's list of authorities is read now and then, not at once.
    private static async Task Becomes(DovecotServer server, MailSecurity security, string? sentence)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (await Failure(server, security) != sentence)
            await Task.Delay(500, late.Token);
    }

    private static async Task<string?> Failure(DovecotServer server, MailSecurity security, int? port = null)
    {
        await using var room = await MailRoom.Open(adjust: services => services.AddSingleton(TimeProvider.System).AddSingleton(new MailboxOptions { AllowPrivateHosts = true, Patience = TimeSpan.FromSeconds(20) }));
        var trial = await room.Get<ITryMailServers>().Run(ImapRoom.Hosts(server, security, "localhost", port), new MailSecrets { Password = DovecotServer.Password }, TestContext.Current.CancellationToken);
        return trial.Steps.FirstOrDefault(step => step.Step is TrialStep.ImapConnect or TrialStep.ImapSignIn && step.Failure is not null)?.Failure!.Sentence;
    }
}
