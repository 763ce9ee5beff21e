using Jams.Domain.Ai;

namespace Jams.Web.Ai;

/// <summary>What the form of a model server holds. The stored key is never sent to the page.</summary>
public class ConnectionForm
{
    public string? Address { get; set; }
    public string? FastModel { get; set; }
    public string? BestModel { get; set; }
    public string? EmbeddingModel { get; set; }
    public string? Key { get; set; }

    public AiConnectionEntry Connection => new(Address, FastModel, BestModel, EmbeddingModel, Key);

    public void Show(AiConnection? connection)
    {
        if (connection is not null)
            (Address, FastModel, BestModel, EmbeddingModel) = (connection.Address, connection.FastModel, connection.BestModel == connection.FastModel ? null : connection.BestModel, connection.EmbeddingModel);
    }
}
