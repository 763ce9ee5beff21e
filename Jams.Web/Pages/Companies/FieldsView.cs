namespace Jams.Web.Pages.Companies;

/// <summary>The fields of a company's form.</summary>
/// <param name="Input">What is typed.</param>
/// <param name="Stored">What another window has saved meanwhile, to compare with; null as a rule.</param>
public sealed record FieldsView(CompanyInput Input, CompanyInput? Stored = null);
