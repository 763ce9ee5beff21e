using System.Reflection;
using Jams.Domain.Storage;

namespace Jams.Web.Tests;

public sealed class What_belongs_to_a_person
{
    /// <summary>Classes that serve everybody at once (workers, erasure, the server's own book-keeping) and the one door itself.</summary>
    private static readonly HashSet<string> ServeEverybody =
    [
        "Owned`1",
        // The outbox: the worker that sends for everybody, and the admin's list of it.
        "SendDueMail", "CleanOutbox", "SeeOutbox", "RetryMail", "RetryAllMail", "DeleteMail", "SeeAccount",
        // Work of filing that is claimed for everybody.
        "RefileDue", "AskDue",
        // Brings everybody's snoozed mail back at its time.
        "WakeSnoozed",
        // What language models cost, for the admin: numbers only.
        "SeeAiUsage",
    ];

    [Fact]
    public void Is_reached_only_through_the_door_that_asks_for_the_person()
    {
        var around = new[] { typeof(Document).Assembly, typeof(Program).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !ServeEverybody.Contains(type.Name))
            .SelectMany(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(made => made.GetParameters())
            .Where(given => given.ParameterType.IsGenericType
                && given.ParameterType.GetGenericTypeDefinition() == typeof(IDocuments<>)
                && given.ParameterType.GetGenericArguments()[0].IsSubclassOf(typeof(OwnedDocument)))
            .Select(given => $"{given.Member.DeclaringType!.Name} takes {given.ParameterType.GetGenericArguments()[0].Name} around Owned<T>")
            .ToList();

        around.ShouldBeEmpty();
    }
}
