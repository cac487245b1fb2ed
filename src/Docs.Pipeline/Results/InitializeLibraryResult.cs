using System.Collections.Immutable;
using Docs.Model.Findings;

namespace Docs.Pipeline.Results;

/// <summary>What <c>docs init</c> did, and how the READMEs stand afterwards.</summary>
/// <param name="Made">The files that were made, as messages name them; none where all were there.</param>
/// <param name="Sync">How the tag data was fetched; null where it was there already, or is part of what was made.</param>
/// <param name="Proof">How the READMEs that are built compare with those that are there.</param>
/// <param name="Replaced">Scripts of the checkout, each with the command that does its work; empty in a new project.</param>
/// <param name="Findings">Of the build; those of the sync are in <paramref name="Sync"/>.</param>
public sealed record InitializeLibraryResult(
    ImmutableArray<string> Made,
    SyncTagDataResult? Sync,
    ReadmeProof Proof,
    ImmutableArray<ReplacedScript> Replaced,
    ImmutableArray<Finding> Findings);
