using CsCheck;
using Jams.Domain.Accounts;

namespace Jams.Domain.Tests.Accounts;

public sealed class Typing_an_address
{
    [Theory]
    [InlineData("ines@achterberg.example", "ines@achterberg.example")]
    [InlineData("  Ines.A+jobs@Achterberg.Example ", "ines.a+jobs@achterberg.example")]
    [InlineData("ines@müller.example", "ines@xn--mller-kva.example")]
    [InlineData("o'neil@example.org", "o'neil@example.org")]
    public void Gives_the_key_under_which_it_is_unique(string typed, string key) => EmailAddress.Read(typed).Value.Key.ShouldBe(key);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ines")]
    [InlineData("@example.org")]
    [InlineData("ines@")]
    [InlineData("ines@localhost")]
    [InlineData("ines@-bad-.example")]
    [InlineData("ines@exa mple.org")]
    [InlineData("i nes@example.org")]
    [InlineData("ines@example.org\r\nBcc: all@example.org")]
    [InlineData("\"ines\"@example.org")]
    [InlineData("ines@[127.0.0.1]")]
    [InlineData(".ines@example.org")]
    [InlineData("in..es@example.org")]
    [InlineData("Ines <ines@example.org>")]
    [InlineData("a,b@example.org")]
    public void Is_refused_when_no_mail_could_go_there_or_several(string? typed) => EmailAddress.Read(typed).Failure.ShouldBe(AccountFailures.Email);

    [Fact]
    public void Ends_somewhere() => EmailAddress.Read(new string('a', 64) + "@" + new string('b', 60) + ".example" + new string('c', 200)).IsOk.ShouldBeFalse();

    [Fact]
    public void Never_breaks_whatever_is_typed() => Gen.String.Sample(typed =>
    {
        var read = EmailAddress.Read(typed);
        var key = EmailAddress.KeyOf(typed);
        return !read.IsOk || (read.Value.Key == key && EmailAddress.KeyOf(key) == key);
    });
}
