using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Contacts;

/// <summary>The use cases of contacts. Those that an application's page needs are registered with applications.</summary>
public static class ContactsSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddSingleton<ChangeContact>().AddSingleton<SeeContactList>().AddSingleton<SeeContact>().AddSingleton<AddContact>().AddSingleton<EditContact>().AddSingleton<DeleteContact>()
        .AddSingleton<LogContact>().AddSingleton<ForgetTouch>().AddSingleton<PlanContact>().AddSingleton<CorrectStrength>().AddSingleton<PlanChat>();
}
