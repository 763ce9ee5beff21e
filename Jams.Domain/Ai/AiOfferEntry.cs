namespace Jams.Domain.Ai;

/// <summary>What an admin entered about language models, not checked yet. When nothing is entered for it, there is no connection.</summary>
public sealed record AiOfferEntry(AiConnectionEntry Connection, bool On, BudgetUnit Unit, decimal? Amount, string? Currency, AiPrice Fast, AiPrice Best, bool OwnAllowed, bool OwnPrivate);
