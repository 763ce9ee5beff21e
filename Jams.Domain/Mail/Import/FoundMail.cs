namespace Jams.Domain.Mail.Import;

/// <summary>A mail found in a file: its number from 1 on, its bytes, the name of the file in an archive if it was in one, or why it could not be taken out.</summary>
public sealed record FoundMail(int Number, ReadOnlyMemory<byte> Bytes, string? Name = null, Failure? Failure = null);
