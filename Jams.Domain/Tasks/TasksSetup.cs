using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Tasks;

/// <summary>The use cases of tasks.</summary>
public static class TasksSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddSingleton<SeeTasks>().AddSingleton<SeeTask>().AddSingleton<SeeTasksOf>().AddSingleton<AddTask>().AddSingleton<ChangeTask>().AddSingleton<EditTask>().AddSingleton<FinishTask>()
        .AddSingleton<DeleteTask>().AddSingleton<DeleteTasksOf>();
}
