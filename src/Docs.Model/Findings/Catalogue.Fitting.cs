namespace Docs.Model.Findings;

/// <summary>DOC44x: what Docker Hub would get of a README.</summary>
public static partial class Catalogue
{
    public static Finding SponsoredBlockHasNoEnd(SourceLocation at, string repository, ImageName? image) =>
        Warning("DOC448", at, $"the live description of {Quote(repository)} has a line '# Sponsored Resources' but no line '---' after it, so the end of the sponsored block is unknown and the block is not kept; add that line on Docker Hub", image);

    public static Finding SponsoredBlockLeavesNoRoom(SourceLocation at, int bytes, int limit, string repository, ImageName? image) =>
        Error("DOC449", at, $"the sponsored block of {Quote(repository)} has {bytes} bytes, so the README does not fit into a description of {limit} bytes; make the block shorter on Docker Hub", image);
}
