using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Jams.Workers.Security;

/// <summary>A name leads to an address that <see cref="AddressRules"/> do not allow. Nothing was sent.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "Reads as what it says in a catch clause.")]
public sealed class AddressRefused(string host, IPAddress address) : IOException($"{host} leads to {address}, where connections may not go.");
