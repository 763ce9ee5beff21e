using System.Text;
using CsCheck;
using Jams.Domain.Accounts;

namespace Jams.Domain.Tests.Accounts;

public sealed class Codes_of_an_authenticator_app
{
    /// <summary>RFC 6238, appendix B (SHA-1): the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Are_those_of_the_standard(long seconds, string code)
    {
        var key = Base32.Write(Encoding.ASCII.GetBytes("12345678901234567890"));

        Totp.Code(key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);
    }

    [Fact]
    public void Count_now_and_one_step_around_it()
    {
        var key = Totp.NewKey();
        var now = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        var step = Totp.StepOf(now);

        for (var off = -3; off <= 3; off++)
            Totp.Match(key, Totp.Code(key, step + off), now, 0).ShouldBe(Math.Abs(off) <= 1 ? step + off : null);
    }

    [Fact]
    public void Count_once()
    {
        var account = Account.Open(EmailAddress.Read("ines@achterberg.example").Value, null, new Preferences(), DateTimeOffset.UnixEpoch);
        var now = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        account.UseAppKey(Totp.NewKey());
        var code = Totp.Code(account.Factors.AppKey!, Totp.StepOf(now));

        account.UseAppCode(code, now).ShouldBeTrue();
        account.UseAppCode(code, now.AddSeconds(10)).ShouldBeFalse();
        account.UseAppCode(Totp.Code(account.Factors.AppKey!, Totp.StepOf(now) - 1), now).ShouldBeFalse();
        account.UseAppCode(Totp.Code(account.Factors.AppKey!, Totp.StepOf(now) + 1), now.AddSeconds(30)).ShouldBeTrue();
    }

    /// <summary>RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Have_keys_in_base_32(string text, string letters)
    {
        Base32.Write(Encoding.ASCII.GetBytes(text)).ShouldBe(letters);
        Encoding.ASCII.GetString(Base32.Read(letters)).ShouldBe(text);
    }

    [Fact]
    public void Have_keys_that_come_back() => Gen.Byte.Array[0, 64].Sample(bytes => Base32.Read(Base32.Write(bytes)).SequenceEqual(bytes));
}
