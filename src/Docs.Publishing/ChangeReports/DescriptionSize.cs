using Docs.Hub;

namespace Docs.Publishing.ChangeReports;

/// <summary>How much room a README needs on Docker Hub.</summary>
/// <param name="Bytes">UTF-8 bytes of the whole description; the limit is <see cref="HubPage.MaxSize"/>.</param>
/// <param name="Kind">What Docker Hub is sent of it.</param>
public readonly record struct DescriptionSize(int Bytes, HubPageKind Kind);
