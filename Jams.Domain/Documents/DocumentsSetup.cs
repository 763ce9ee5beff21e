using Microsoft.Extensions.DependencyInjection;

namespace Jams.Domain.Documents;

/// <summary>The use cases of files.</summary>
public static class DocumentsSetup
{
    /// <summary>Registers them; they keep nothing between two calls.</summary>
    public static IServiceCollection AddPersonalFiles(this IServiceCollection services) => services
        .AddSingleton<AddFile>().AddSingleton<OpenFile>().AddSingleton<DeleteFile>().AddSingleton<DeleteFilesOf>().AddSingleton<SeeFilesOf>();
}
