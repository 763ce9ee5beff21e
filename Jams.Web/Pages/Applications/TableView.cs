using Jams.Domain.Applications.Table;

namespace Jams.Web.Pages.Applications;

/// <summary>A page of the table and the address it was asked for with.</summary>
public sealed record TableView(TablePage Table, TableQuery Query);
