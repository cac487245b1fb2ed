using System.Diagnostics.CodeAnalysis;
using Octokit;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Docs.Publishing.GitHub;

/// <summary>
/// What Octokit reads and writes by reflection, for the calls of <see cref="GitHubSession"/>: without a line here the
/// native program sends a model as <c>{}</c>, or reads it as null, without an error. It is every model that a call takes
/// or returns, and every one that a property of those has. A test finds what is missing here; another one makes every
/// call in a native program.
/// </summary>
internal static class OctokitModels
{
    private const DynamicallyAccessedMemberTypes Model = PublicConstructors | NonPublicConstructors | PublicProperties;

    // All of an enumeration would bring in what all enumerations have, and that cannot be compiled natively.
    private const DynamicallyAccessedMemberTypes Choice = PublicFields;

    /// <summary>Keeps the models wherever it is called.</summary>
    // One constructor for the lists of all classes.
    [DynamicDependency(PublicConstructors, typeof(List<object>))]

    // Models.
    [DynamicDependency(Model, typeof(AccessToken))]
    [DynamicDependency(Model, typeof(AdvancedSecurity))]
    [DynamicDependency(Model, typeof(ApiError))]
    [DynamicDependency(Model, typeof(ApiErrorDetail))]
    [DynamicDependency(Model, typeof(Author))]
    [DynamicDependency(Model, typeof(Blob))]
    [DynamicDependency(Model, typeof(CheckRun))]
    [DynamicDependency(Model, typeof(CheckRunOutputResponse))]
    [DynamicDependency(Model, typeof(CheckRunUpdate))]
    [DynamicDependency(Model, typeof(CheckSuite))]
    [DynamicDependency(Model, typeof(Commit))]
    [DynamicDependency(Model, typeof(CommitStatus))]
    [DynamicDependency(Model, typeof(Committer))]
    [DynamicDependency(Model, typeof(DependabotSecurityUpdates))]
    [DynamicDependency(Model, typeof(GitHubApp))]
    [DynamicDependency(Model, typeof(GitHubCommit))]
    [DynamicDependency(Model, typeof(GitHubCommitFile))]
    [DynamicDependency(Model, typeof(GitHubCommitStats))]
    [DynamicDependency(Model, typeof(GitReference))]
    [DynamicDependency(Model, typeof(InstallationId))]
    [DynamicDependency(Model, typeof(InstallationPermissions))]
    [DynamicDependency(Model, typeof(IssueComment))]
    [DynamicDependency(Model, typeof(Label))]
    [DynamicDependency(Model, typeof(LicenseMetadata))]
    [DynamicDependency(Model, typeof(Milestone))]
    [DynamicDependency(Model, typeof(MiscellaneousRateLimit))]
    [DynamicDependency(Model, typeof(NewCheckRun))]
    [DynamicDependency(Model, typeof(NewCheckRunAction))]
    [DynamicDependency(Model, typeof(NewCheckRunAnnotation))]
    [DynamicDependency(Model, typeof(NewCheckRunImage))]
    [DynamicDependency(Model, typeof(NewCheckRunOutput))]
    [DynamicDependency(Model, typeof(NewCommitStatus))]
    [DynamicDependency(Model, typeof(NewPullRequest))]
    [DynamicDependency(Model, typeof(NewReference))]
    [DynamicDependency(Model, typeof(Organization))]
    [DynamicDependency(Model, typeof(Plan))]
    [DynamicDependency(Model, typeof(PullRequest))]
    [DynamicDependency(Model, typeof(PullRequestRequest))]
    [DynamicDependency(Model, typeof(PullRequestReviewRequest))]
    [DynamicDependency(Model, typeof(PullRequestUpdate))]
    [DynamicDependency(Model, typeof(RateLimit))]
    [DynamicDependency(Model, typeof(ReactionSummary))]
    [DynamicDependency(Model, typeof(Reference))]
    [DynamicDependency(Model, typeof(ReferenceUpdate))]
    [DynamicDependency(Model, typeof(Repository))]
    [DynamicDependency(Model, typeof(RepositoryPermissions))]
    [DynamicDependency(Model, typeof(ResourceRateLimit))]
    [DynamicDependency(Model, typeof(SecretScanning))]
    [DynamicDependency(Model, typeof(SecretScanningPushProtection))]
    [DynamicDependency(Model, typeof(SecretScanningValidityChecks))]
    [DynamicDependency(Model, typeof(SecurityAndAnalysis))]
    [DynamicDependency(Model, typeof(TagObject))]
    [DynamicDependency(Model, typeof(Team))]
    [DynamicDependency(Model, typeof(TeamRepositoryPermissions))]
    [DynamicDependency(Model, typeof(TreeItem))]
    [DynamicDependency(Model, typeof(TreeResponse))]
    [DynamicDependency(Model, typeof(User))]
    [DynamicDependency(Model, typeof(Verification))]

    // What a comment is sent in; it is internal to Octokit.
    [DynamicDependency(Model, "Octokit.BodyWrapper", "Octokit")]

    // Enumerations: each has its names in attributes.
    [DynamicDependency(Choice, typeof(AccountType))]
    [DynamicDependency(Choice, typeof(AuthorAssociation))]
    [DynamicDependency(Choice, typeof(CheckAnnotationLevel))]
    [DynamicDependency(Choice, typeof(CheckConclusion))]
    [DynamicDependency(Choice, typeof(CheckStatus))]
    [DynamicDependency(Choice, typeof(CommitState))]
    [DynamicDependency(Choice, typeof(EncodingType))]
    [DynamicDependency(Choice, typeof(InstallationReadPermissionLevel))]
    [DynamicDependency(Choice, typeof(InstallationReadWriteAdminPermissionLevel))]
    [DynamicDependency(Choice, typeof(InstallationReadWritePermissionLevel))]
    [DynamicDependency(Choice, typeof(InstallationWritePermissionLevel))]
    [DynamicDependency(Choice, typeof(ItemState))]
    [DynamicDependency(Choice, typeof(ItemStateFilter))]
    [DynamicDependency(Choice, typeof(LockReason))]
    [DynamicDependency(Choice, typeof(MergeableState))]
    [DynamicDependency(Choice, typeof(PullRequestSort))]
    [DynamicDependency(Choice, typeof(RepositoryVisibility))]
    [DynamicDependency(Choice, typeof(SortDirection))]
    [DynamicDependency(Choice, typeof(TaggedType))]
    [DynamicDependency(Choice, typeof(TeamPrivacy))]
    [DynamicDependency(Choice, typeof(TreeType))]
    [DynamicDependency(Choice, typeof(VerificationReason))]

    // Values that may be newer than their enumeration. Each is a type of its own, because it is a struct.
    [DynamicDependency(Model, typeof(StringEnum<AuthorAssociation>))]
    [DynamicDependency(Model, typeof(StringEnum<CheckAnnotationLevel>))]
    [DynamicDependency(Model, typeof(StringEnum<CheckConclusion>))]
    [DynamicDependency(Model, typeof(StringEnum<CheckStatus>))]
    [DynamicDependency(Model, typeof(StringEnum<CommitState>))]
    [DynamicDependency(Model, typeof(StringEnum<EncodingType>))]
    [DynamicDependency(Model, typeof(StringEnum<InstallationReadPermissionLevel>))]
    [DynamicDependency(Model, typeof(StringEnum<InstallationReadWriteAdminPermissionLevel>))]
    [DynamicDependency(Model, typeof(StringEnum<InstallationReadWritePermissionLevel>))]
    [DynamicDependency(Model, typeof(StringEnum<InstallationWritePermissionLevel>))]
    [DynamicDependency(Model, typeof(StringEnum<ItemState>))]
    [DynamicDependency(Model, typeof(StringEnum<LockReason>))]
    [DynamicDependency(Model, typeof(StringEnum<MergeableState>))]
    [DynamicDependency(Model, typeof(StringEnum<TaggedType>))]
    [DynamicDependency(Model, typeof(StringEnum<TeamPrivacy>))]
    [DynamicDependency(Model, typeof(StringEnum<TreeType>))]
    [DynamicDependency(Model, typeof(StringEnum<VerificationReason>))]
    public static void Keep()
    {
    }
}
