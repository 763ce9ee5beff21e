using Jams.Domain.Admin;

namespace Jams.Domain.Tests.Admin;

public sealed class Setting_up_the_server
{
    [Theory]
    [InlineData("https://jams.example.org", "https://jams.example.org")]
    [InlineData(" https://jams.example.org/ ", "https://jams.example.org")]
    [InlineData("jams.example.org", "https://jams.example.org")]
    [InlineData("http://192.168.1.20:5080", "http://192.168.1.20:5080")]
    [InlineData("", null)]
    public void Takes_the_address_of_a_server(string typed, string? kept)
    {
        var settings = ServerSettings.Fresh();

        settings.BeReachedAt(typed).IsOk.ShouldBeTrue();

        settings.PublicAddress.ShouldBe(kept);
    }

    [Theory]
    [InlineData("https://jams.example.org/jams")]
    [InlineData("https://jams.example.org/?a=b")]
    [InlineData("https://ada:secret@jams.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("jams")]
    public void Refuses_what_links_cannot_begin_with(string typed)
    {
        var settings = ServerSettings.Fresh();

        settings.BeReachedAt(typed).Failure!.Field.ShouldBe("PublicAddress");

        settings.PublicAddress.ShouldBeNull();
    }

    [Fact]
    public void Keeps_a_clients_secret_while_the_client_stays_the_same()
    {
        var before = OpenIdClient.Of("id-1", "secret", null).Value;

        OpenIdClient.Of("id-1", "", null, before).Value!.Secret.ShouldBe("secret");
        OpenIdClient.Of("id-2", "", null, before).Failure!.Field.ShouldBe("Secret");
        OpenIdClient.Of("id-1", "", "https://other.example.org", before).Failure!.Field.ShouldBe("Secret");
    }

    [Fact]
    public void Drops_a_client_without_an_id() => OpenIdClient.Of(" ", "secret", null).Value.ShouldBeNull();

    [Fact]
    public void Admits_only_by_one_of_the_choices() => ServerSettings.Fresh().Admit((Registration)9).Failure.ShouldBe(AdminFailures.Registration);
}
