using Docs.Model.Snapshots;

namespace Docs.Readmes.Sections;

/// <summary>What the variants of all images are found with.</summary>
internal sealed class SharedVariants(SharedSource source)
{
    /// <summary>The shared texts about variants.</summary>
    public VariantFragments Fragments { get; } = new(source.Templates);

    /// <summary>Debian's releases.</summary>
    public SuiteNames Debian { get; } = new(source.DebianSuites ?? []);

    /// <summary>Ubuntu's releases.</summary>
    public SuiteNames Ubuntu { get; } = new(source.UbuntuSuites ?? []);
}
