using System.Diagnostics.CodeAnalysis;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Transport.Git.Addresses;

namespace Docs.Sources.Configuration;

/// <summary>The repository of each target: <c>publish.git.remote</c> or <c>--remote</c>, with its fields filled. Nothing else fills them.</summary>
internal sealed class TargetRemotes
{
    private readonly Configuration _configuration;
    private readonly string _folder;

    private TargetRemotes(Configuration configuration, string name, string text, string folder) =>
        (_configuration, Name, Text, _folder) = (configuration, name, text, folder);

    /// <summary>What messages call the value: the key, or the option.</summary>
    public string Name { get; }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The requested remotes, or else the configured ones; null where there are none.</summary>
    /// <param name="requested">As written after <c>--remote</c>, a path relative to the current folder; null for the configured one, which is relative to <c>docs.yml</c>.</param>
    public static TargetRemotes? Find(Configuration configuration, string? requested) =>
        requested is not null ? new(configuration, "--remote", requested, configuration.CurrentFolder)
        : configuration.Git.Remote is not { } remote ? null
        : new(configuration, "publish.git.remote", remote, configuration.File is { } file ? Path.GetDirectoryName(file)! : configuration.CurrentFolder);

    /// <summary>The repository of a target.</summary>
    /// <param name="refusal">The reason without the address, to be printed after the address; null if there is an address.</param>
    /// <returns>False where it is none.</returns>
    public bool TryFill(Target target, [NotNullWhen(true)] out GitAddress? address, [NotNullWhen(false)] out string? refusal) => GitAddress.TryParse(
        TargetText.Fill(Text, target.Name, _configuration.Readmes.NamespaceOf(target)), GitProtocols.All | GitProtocols.Ssh, _folder, out address, out refusal);
}
