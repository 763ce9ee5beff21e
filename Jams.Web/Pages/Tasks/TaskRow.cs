using Jams.Domain.Applications;
using Jams.Domain.Contacts;
using Jams.Domain.Tasks;

namespace Jams.Web.Pages.Tasks;

/// <summary>A task in a list.</summary>
/// <param name="Task">The task.</param>
/// <param name="Application">What it is for, when the list does not say it already.</param>
/// <param name="Back">The page the list is on.</param>
/// <param name="Target">The list, for swapping it.</param>
/// <param name="Also">Another part of that page that changes with it.</param>
/// <param name="Contact">Whom it is for, when the list does not say it already.</param>
public sealed record TaskRow(TaskItem Task, JobApplication? Application, string Back, string Target, string? Also = null, Contact? Contact = null);
