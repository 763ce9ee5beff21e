using System.Diagnostics.CodeAnalysis;

namespace Jams.Workers.Security;

/// <summary>An answer was larger than it may be; the rest of it was not read.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "Reads as what it says in a catch clause.")]
public sealed class AnswerTooLarge(long most) : IOException($"The answer is larger than {most} bytes.");
