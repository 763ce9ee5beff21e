namespace Jams.Domain.Tests;

public sealed class A_failed_result
{
    [Fact]
    public void Has_no_value_to_read()
    {
        Result<int> result = Failure.Invalid("No number in {0}.", "text");

        result.IsOk.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => result.Value).Message.ShouldContain("No number in text.");
    }
}
