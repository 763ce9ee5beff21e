namespace Jams.Workers.Admin;

/// <summary>Something the server does again and again. Running it twice, late or at the same time on two machines must be harmless.</summary>
public interface IJob
{
    Task Invoke(CancellationToken stop);
}
