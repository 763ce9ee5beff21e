using System.Diagnostics.CodeAnalysis;

namespace Jams.Workers.Storage;

/// <summary>The store cannot be opened or used. The message is the sentence for the person at the server: what is wrong, that nothing was changed, what to do.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "Reads as what it says in a catch clause.")]
public sealed class StorageUnavailable(string sentence, Exception? because = null) : Exception(sentence, because);
