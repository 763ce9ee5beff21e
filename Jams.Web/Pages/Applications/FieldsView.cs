using Jams.Domain.Applications;
using Jams.Web.Pages.Applications.Capture;

namespace Jams.Web.Pages.Applications;

/// <summary>The fields of an application's form.</summary>
/// <param name="Input">What is typed.</param>
/// <param name="Stages">The stages to begin in; null when the form is not for a new application.</param>
/// <param name="Stored">What another window has saved meanwhile, to compare with; null as a rule.</param>
/// <param name="Origins">Where values were found, by field, when they were read and not typed.</param>
public sealed record FieldsView(ApplicationInput Input, StageList? Stages, ApplicationInput? Stored, IReadOnlyDictionary<string, FieldOrigin>? Origins = null);
