using Jams.Domain.Mail.Filing.Linking;

namespace Jams.Domain.Tests.Mail.Filing;

public sealed class How_alike_two_roles_are
{
    [Theory]
    [InlineData("Backend Engineer (m/w/d)", "backend engineer", RoleLikeness.Same)]
    [InlineData("Senior Backend Engineer", "Backend Engineer", RoleLikeness.Alike)]
    [InlineData("Backend Engineer, Payments", "Backend Engineer", RoleLikeness.Alike)]
    [InlineData("Data Engineer", "Backend Engineer", RoleLikeness.Different)]
    [InlineData("Software Engineer", "Engineer", RoleLikeness.Alike)]
    [InlineData("Software Engineer", "Backend Engineer", RoleLikeness.Unknown)]
    [InlineData(null, "Backend Engineer", RoleLikeness.Unknown)]
    [InlineData("  ", "Backend Engineer", RoleLikeness.Unknown)]
    public void Leaves_levels_and_gender_marks_out(string? said, string role, RoleLikeness alike) => RoleLikenesses.Of(said, role).ShouldBe(alike);
}
