namespace Docs.Transport.Http.Handlers;

/// <summary>An address that other people wrote leads into the machine's own network; nothing was sent.</summary>
/// <param name="host">The host that it names.</param>
public sealed class PrivateAddressException(string host) : IOException($"'{host}' is not a host of the public internet");
