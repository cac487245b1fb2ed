namespace Docs.Model.Findings;

/// <summary>DOC44x: what Docker Hub would get of a README.</summary>
public static partial class Catalogue
{
    public static Finding SponsoredBlockHasNoEnd(SourceLocation at, ImageName image) =>
        Warning("DOC448", at, $"the live description of '{image}' has a line '# Sponsored Resources' but no line '---' after it, so that nobody knows where it ends; it is not kept", image);

    public static Finding SponsoredBlockLeavesNoRoom(SourceLocation at, int bytes, int limit, ImageName image) =>
        Error("DOC449", at, $"the sponsored block of '{image}' has {bytes} bytes, which leaves no room for the README in the {limit} of a description; have it shortened on Docker Hub", image);
}
