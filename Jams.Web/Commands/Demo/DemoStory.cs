using Jams.Domain.Contacts;

namespace Jams.Web.Commands.Demo;

/// <summary>What demo.json tells. Events are days before now, dates are days from today.</summary>
public sealed record DemoStory(IReadOnlyList<DemoApplication> Applications, IReadOnlyList<DemoTask> Tasks);

public sealed record DemoApplication(
    string Company, string Role, string? Location, WorkModeWord Mode, SourceWord Source, string? SourceName, string? Link, decimal? Min, decimal? Max, string? Currency,
    string[]? Tags, string? Resume, int? FollowUp, int? Deadline, string? Posting, IReadOnlyList<DemoEvent> Events, IReadOnlyList<DemoTask>? Tasks);

/// <summary>Something that happened: a move to a stage, a note, or a person who came up, how they were in touch, and in how many days from today they should be again.</summary>
public sealed record DemoEvent(double DaysAgo, string? Stage, string? Note, string? Person, string? PersonRole, TouchKind? How, int? Again);

public sealed record DemoTask(string Text, int? Due, bool Done);

public enum WorkModeWord { None, Onsite, Hybrid, Remote }

public enum SourceWord { Other, Board, Referral, Recruiter, Company }
