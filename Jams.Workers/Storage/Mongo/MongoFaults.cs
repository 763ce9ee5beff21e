using MongoDB.Driver;

namespace Jams.Workers.Storage.Mongo;

/// <summary>What the driver's exceptions mean for the person at the server.</summary>
internal static class MongoFaults
{
    public static async Task<TResult> Named<TResult>(Func<Task<TResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (Sentence(fault) is { } sentence)
        {
            throw new StorageUnavailable(sentence, fault);
        }
    }

    public static TResult Named<TResult>(Func<TResult> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (Sentence(fault) is { } sentence)
        {
            throw new StorageUnavailable(sentence, fault);
        }
    }

    /// <summary>An id or a unique value is taken.</summary>
    public static bool IsDuplicate(Exception fault) => fault is MongoWriteException { WriteError.Category: ServerErrorCategory.DuplicateKey };

    private static string? Sentence(Exception fault) => fault switch
    {
        MongoAuthenticationException => "MongoDB refused the user or password in JAMS_MONGO. Nothing was changed. Correct the connection string.",
        MongoConfigurationException or FormatException => "JAMS_MONGO is not a usable connection string. Nothing was changed. It begins with mongodb:// or mongodb+srv://.",
        TimeoutException or MongoConnectionException => "The MongoDB server named in JAMS_MONGO does not answer. Nothing was changed. Check that it runs and can be reached; JAMS goes on by itself when it answers again.",
        MongoCommandException { Code: 13 } => "The MongoDB user in JAMS_MONGO may not do what JAMS needs. Nothing was changed. Give it the role readWrite on the database.",
        MongoCommandException { Code: 14031 } => "The disk of the MongoDB server is full. Nothing was changed. Free some space on it; JAMS goes on by itself then.",
        _ => null,
    };
}
