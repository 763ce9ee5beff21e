using Jams.Domain.Applications.Capture;

namespace Jams.Web.Pages.Applications.Capture;

/// <summary>Where the value of a field was found. It travels in the form, so that a form that comes back still says it.</summary>
public sealed class FieldOrigin
{
    private const int Longest = 200;

    public FoundIn In { get; set; }

    /// <summary>The words that say so, or the board whose page it is; empty where the value is the words.</summary>
    public string? Words { get; set; }

    /// <summary>The origins of what was found, by the names of the form's fields.</summary>
    public static Dictionary<string, FieldOrigin> Of(CapturedPosting posting)
    {
        var origins = new Dictionary<string, FieldOrigin>();
        Add(nameof(ApplicationInput.Company), posting.Company);
        Add(nameof(ApplicationInput.Role), posting.Role);
        Add(nameof(ApplicationInput.Link), posting.Link);
        Add(nameof(ApplicationInput.Location), posting.Location);
        Add(nameof(ApplicationInput.WorkMode), posting.WorkMode);
        Add(nameof(ApplicationInput.SalaryMin), posting.Salary);
        Add(nameof(ApplicationInput.DeadlineOn), posting.ClosesOn);
        Add(nameof(ApplicationInput.SourceName), posting.Board);
        return origins;

        void Add<T>(string field, Found<T>? found)
        {
            if (found is not null)
                origins[field] = new FieldOrigin { In = found.In, Words = found.Words.Length > Longest ? found.Words[..Longest] + "…" : found.Words };
        }
    }
}
