using Jams.Domain;

namespace Jams.Web.Pages.Applications;

/// <summary>Ties failures of Domain to the inputs of a form.</summary>
public static class FieldNames
{
    /// <summary>The failure under the input's name in this form: "Role" becomes "Input.Role". The company's document calls its name "Name".</summary>
    public static Failure In(this Failure failure, string form) =>
        failure.Field is null ? failure : failure.For($"{form}.{(failure.Field == "Name" ? nameof(ApplicationInput.Company) : failure.Field)}");
}
