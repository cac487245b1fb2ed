using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sources.Files;

namespace Docs.Sync;

/// <summary>Notices that a library folder is not there to be written to.</summary>
public static class ForeignLibrary
{
    /// <summary>A finding where the library folder is part of <see cref="Configuration.ForeignRepository"/>; else null.</summary>
    public static Finding? Find(Configuration configuration)
    {
        return configuration.ForeignRepository is { } top
            ? Catalogue.LibraryIsForeign(new(DisplayPath.Of(configuration.LibraryFolder, configuration.CurrentFolder)), DisplayPath.Of(top, configuration.CurrentFolder))
            : null;
    }
}
