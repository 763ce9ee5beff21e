using Jams.Domain.Storage;

namespace Jams.Workers.Admin;

/// <summary>One line of the schedule. <paramref name="Title"/> is English and the key of its translation; <paramref name="Bell"/> wakes the job before its time.</summary>
public sealed record ScheduledJob(Type Type, string Title, TimeSpan Every, Type? Bell = null)
{
    /// <summary>The id of its <see cref="Jams.Domain.Admin.JobRun"/>.</summary>
    public string Name => Type.Name;

    /// <summary>A job that only the clock wakes.</summary>
    public static ScheduledJob Of<TJob>(string title, TimeSpan every) where TJob : class, IJob => new(typeof(TJob), title, every);

    /// <summary>A job that also runs as soon as the bell of its work rings.</summary>
    public static ScheduledJob Of<TJob, TWork>(string title, TimeSpan every) where TJob : class, IJob where TWork : Work =>
        new(typeof(TJob), title, every, typeof(WorkBell<TWork>));
}

/// <summary>All jobs this server has.</summary>
public sealed record Timetable(IReadOnlyList<ScheduledJob> Jobs)
{
    public ScheduledJob? Find(string name) => Jobs.FirstOrDefault(job => job.Name == name);
}
