using Jams.Domain.Applications;

namespace Jams.Web.Pages.Applications;

/// <summary>The timeline with the form for a note.</summary>
/// <param name="View">The application.</param>
/// <param name="Whole">Whether it is shown to its beginning.</param>
/// <param name="Text">A note that could not be taken, to be typed on.</param>
public sealed record TimelineView(ApplicationView View, bool Whole, string? Text);
