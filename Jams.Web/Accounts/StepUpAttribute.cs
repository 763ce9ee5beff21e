using Microsoft.AspNetCore.Mvc.Filters;

namespace Jams.Web.Accounts;

/// <summary>
/// The page asks for a fresh proof of who sits there: password, authenticator app or passkey within the last ten minutes. Without one the person is led to
/// /account/proof and back; a form that was sent is kept sealed meanwhile and goes on afterwards. <c>[StepUp]</c> on a page model guards the whole page,
/// <c>[StepUp("Remove", "Erase")]</c> only those handlers.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StepUpAttribute(params string[] handlers) : Attribute, IFilterFactory
{
    public bool IsReusable => false;

    public IReadOnlyList<string> Handlers { get; } = handlers;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => ActivatorUtilities.CreateInstance<StepUpFilter>(serviceProvider, this);
}
