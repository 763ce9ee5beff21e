using System.Security.Claims;
using Jams.Domain.Accounts;
using Jams.Domain.Storage;
using Jams.Web.Shell;
using Jams.Workers.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Jams.Web.Accounts;

/// <summary>
/// Sessions live on the server; the cookie carries a random key. What a person may do and how they see things is read from the account on every request,
/// so nothing in a session gets old.
/// </summary>
public sealed class TicketStore(SessionMemory memory, Owned<SessionTicket> sessions, IDocuments<Account> accounts, TimeProvider clock) : ITicketStore
{
    /// <summary>Names in the properties of a sign-in: how the person proved who they are, and whether that was a proof to us.</summary>
    public const string Method = "method", Proven = "proven";

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(ticket.Principal.Id(), cancellationToken) ?? throw new InvalidOperationException("Nobody to sign in.");
        var key = Secret.New();
        var (now, given) = (clock.GetUtcNow(), ticket.Properties);
        var session = SessionTicket.Begin(account, key, given.Items[Method] ?? "", given.IsPersistent, given.Items[Proven] is not null, now, given.ExpiresUtc ?? now);
        session.See(httpContext.Connection.RemoteIpAddress?.ToString(), httpContext.Request.Headers.UserAgent, now);
        if ((await sessions.Insert(account.Id, session, cancellationToken)).Failure is { } failure)
            throw new InvalidOperationException($"A session was not stored: {failure}");
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (await memory.Read(key, cancellationToken) is not { } open)
            return null;
        httpContext.Features.Set(open);
        if (clock.GetUtcNow() - open.Ticket.SeenAt > SessionTicket.SeenEvery)
            await Touch(open, httpContext, cancellationToken);
        return new AuthenticationTicket(Principal(open.Account), new AuthenticationProperties
        {
            IssuedUtc = open.Ticket.RenewedAt, ExpiresUtc = open.Ticket.ExpiresAt, IsPersistent = open.Ticket.Stays,
        }, IdentityConstants.ApplicationScheme);
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (await memory.Read(key, cancellationToken) is not { } open || await sessions.Get(open.Account.Id, open.Ticket.Id, cancellationToken) is not { } session)
            return;
        // A sign-in must begin a session of its own, never go on in one that was there before (session fixation).
        if (ticket.Principal.Id() != session.UserId)
            throw new InvalidOperationException("Sign out first.");
        session.Renew(ticket.Properties.IssuedUtc ?? clock.GetUtcNow(), ticket.Properties.ExpiresUtc ?? session.ExpiresAt);
        await sessions.Replace(session.UserId, session, cancellationToken);
        memory.Forget(session.UserId);
    }

    public async Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (await memory.Read(key, cancellationToken) is not { } open)
            return;
        await sessions.Delete(open.Account.Id, open.Ticket.Id, cancellationToken);
        memory.Forget(open.Account.Id);
    }

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw WithoutRequest();

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw WithoutRequest();

    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw WithoutRequest();

    public Task RemoveAsync(string key) => throw WithoutRequest();

    /// <summary>When two requests write "last seen" at once, either is right.</summary>
    private async Task Touch(OpenSession open, HttpContext http, CancellationToken stop)
    {
        if (await sessions.Get(open.Account.Id, open.Ticket.Id, stop) is not { } session)
            return;
        session.See(http.Connection.RemoteIpAddress?.ToString(), http.Request.Headers.UserAgent, clock.GetUtcNow());
        await sessions.Replace(session.UserId, session, stop);
        memory.Forget(session.UserId);
    }

    private static ClaimsPrincipal Principal(Account account)
    {
        var look = account.Preferences;
        var claims = new List<Claim>(10)
        {
            new(ClaimTypes.NameIdentifier, account.Id),
            new(ClaimTypes.Name, account.DisplayName),
            new(Person.LanguageClaim, look.Language),
            new(Person.ThemeClaim, look.Theme),
            new(Person.DensityClaim, look.Density),
            new(Person.ShortcutsClaim, look.Shortcuts ? "on" : "off"),
        };
        if (look.TimeZone is not null)
            claims.Add(new(Person.ZoneClaim, look.TimeZone));
        foreach (var role in account.Roles)
            claims.Add(new(ClaimTypes.Role, role.ToString()));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
    }

    private static NotSupportedException WithoutRequest() => new("Sessions are read and written for a request.");
}
