using Jams.Domain.Admin;

namespace Jams.Domain.Tests.Admin;

public sealed class Setting_a_mail_server
{
    [Theory]
    [InlineData("", 587, "a@example.org", "Host")]
    [InlineData("smtp example.org", 587, "a@example.org", "Host")]
    [InlineData("https://smtp.example.org", 587, "a@example.org", "Host")]
    [InlineData("smtp.example.org", 0, "a@example.org", "Port")]
    [InlineData("smtp.example.org", 65536, "a@example.org", "Port")]
    [InlineData("smtp.example.org", 587, "example.org", "From")]
    [InlineData("smtp.example.org", 587, "a@", "From")]
    [InlineData("smtp.example.org", 587, "a@b@example.org", "From")]
    [InlineData("smtp.example.org", 587, "a@example.org\r\nBcc:b@example.org", "From")]
    public void Names_the_field_that_is_wrong(string host, int port, string from, string field) =>
        MailServer.Of(new MailServerEntry(host, port, MailSecurity.Auto, null, null, from)).Failure!.Field.ShouldBe(field);

    [Fact]
    public void Keeps_the_stored_password_when_none_is_typed() =>
        Of("smtp.example.org", "ada", "", before: Of("smtp.example.org", "ada", "secret").Value).Value!.Password.ShouldBe("secret");

    [Fact]
    public void Never_gives_the_stored_password_to_another_server() =>
        Of("smtp.example.net", "ada", "", before: Of("smtp.example.org", "ada", "secret").Value).Failure!.Field.ShouldBe("Password");

    [Fact]
    public void Needs_no_password_without_a_user() =>
        Of("127.0.0.1", null, null).Value!.Password.ShouldBeNull();

    private static Result<MailServer?> Of(string host, string? user, string? password, MailServer? before = null) =>
        MailServer.Of(new MailServerEntry(host, 587, MailSecurity.Auto, user, password, "jams@example.org", "JAMS"), before);
}
