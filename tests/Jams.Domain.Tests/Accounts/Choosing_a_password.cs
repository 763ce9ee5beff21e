using Jams.Domain.Accounts;

namespace Jams.Domain.Tests.Accounts;

public sealed class Choosing_a_password
{
    [Theory]
    [InlineData("three boats on a lake")]
    [InlineData("korrekt pferd batterie")]
    [InlineData("Tr0ub4dor&3x")]
    [InlineData("пароль из слов")]
    public void Takes_what_is_long_and_not_obvious(string password) => PasswordRules.Check(password, "ines@achterberg.example").ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("ninechars")]
    public void Asks_for_more_characters(string password) => PasswordRules.Check(password, "ines@achterberg.example").ShouldBe(AccountFailures.PasswordShort);

    [Theory]
    [InlineData("password123")]
    [InlineData("Passwort2026!")]
    [InlineData("1234567890")]
    [InlineData("abcdefghijkl")]
    [InlineData("9876543210")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("qwertzuiop")]
    [InlineData("achterberg-ines-1", "achterberg-ines@example.org")]
    [InlineData("ines@achterberg.example")]
    [InlineData("inesinesines")]
    [InlineData("jamsjamsjams1")]
    public void Refuses_what_is_guessed_first(string password, string address = "ines@achterberg.example") => PasswordRules.Check(password, address).ShouldBe(AccountFailures.PasswordGuessable);

    [Fact]
    public void Ends_somewhere() => PasswordRules.Check(new string('x', 250) + "abcdefg", "ines@achterberg.example").ShouldBe(AccountFailures.PasswordLong);
}
