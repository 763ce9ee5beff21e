using Jams.Domain.Admin;

namespace Jams.Web.Pages.Admin.Settings;

/// <summary>What the form of a provider holds. The stored secret is never sent to the page.</summary>
public sealed class ClientForm
{
    public string? Id { get; set; }
    public string? Secret { get; set; }
    public string? Authority { get; set; }

    public static ClientForm Of(OpenIdClient? client) => new() { Id = client?.Id, Authority = client?.Authority };
}
