using Docs.Model;

namespace Docs.Transport.Http;

/// <summary>
/// Where the user wants addresses to lead: mirrors, and servers of tests. It comes from the command line or from the
/// user's own configuration, never from a manifest, so what it leads to may be private, and need not be https.
/// </summary>
/// <param name="Mappings">In any order: the one with the longest start counts.</param>
public sealed record HostMap(EquatableList<HostMapping> Mappings)
{
    public static HostMap Empty { get; } = new([]);

    /// <summary>Where an address leads; null where no mapping is about it.</summary>
    public string? Find(string address)
    {
        string? found = null;
        var longest = -1;
        foreach (var mapping in Mappings)
        {
            if (mapping.From.Length > longest && mapping.Find(address) is { } mapped)
            {
                (found, longest) = (mapped, mapping.From.Length);
            }
        }

        return found;
    }

    /// <summary>Whether some mapping leads to a host and port.</summary>
    /// <param name="host">As <see cref="PublicHost.FindName"/> gives it.</param>
    public bool LeadsTo(string? host, int port)
    {
        foreach (var mapping in Mappings)
        {
            if (new Uri(mapping.To) is var to && string.Equals(PublicHost.FindName(to), host, StringComparison.OrdinalIgnoreCase) && to.Port == port)
            {
                return true;
            }
        }

        return false;
    }
}
