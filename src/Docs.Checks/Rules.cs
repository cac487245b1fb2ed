using System.Collections.Immutable;
using Docs.Checks.Code;
using Docs.Checks.Compose;
using Docs.Checks.Descriptions;
using Docs.Checks.Hub;
using Docs.Checks.Links;
using Docs.Checks.Placeholders;
using Docs.Checks.Safety;
using Docs.Checks.Tags;
using Docs.Model.Findings;
using Docs.Model.Snapshots;

namespace Docs.Checks;

/// <summary>All rules, in the order of their codes.</summary>
public static class Rules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new DescriptionIsMissing(),
        new ShortDescriptionIsWrong(),
        new CategoryIsUnknown(),
        new TooManyCategories(),
        new ShortDescriptionHasMarkup(),
        new PlaceholderIsNotFilled(),
        new LogoIsMissing(),
        new ComposeFileIsMissing(),
        new ComposeFileIsUnused(),
        new TextIsToBeWritten(),
        new PlaceholderIsHalfOpen(),
        new RepositoryIsWrong(),
        new TagIsGone(),
        new ImageIsNotOfficial(),
        new VariantIsUnused(),
        new RepositoryIsMeantAsImage(),
        new AnchorIsDead(),
        new LinkIsRelative(),
        new LinkIsNotSecure(),
        new ReferenceIsUndefined(),
        new HeadingIsRepeated(),
        new HeadingLevelIsSkipped(),
        new AddressIsMalformed(),
        new LinkIsReversed(),
        new ReadmeIsOverHubLimit(),
        new WordLooksLikeHtml(),
        new DeprecationIsNotSaid(),
        new HeadingHasNoSpace(),
        new PictureIsWebPage(),
        new HtmlRunsScripts(),
        new LinkIsNotAllowed(),
        new RelativeLinkLeavesFolder(),
        new TextIsInvisible(),
        new ComposeStructureIsWrong(),
        new ComposeVersionIsObsolete(),
        new ComposeKeyIsRepeated(),
        new ComposeReferenceIsUndefined(),
        new DashIsNoOption(),
        new BuildHasNoContext(),
        new ProgramNameHasSpaces(),
        new InstructionIsUnknown(),
        new CodeSpanIsOpen(),
    ];

    /// <summary>What all rules find in an image, each finding once, sorted by place.</summary>
    public static IReadOnlyList<Finding> Check(CheckedImage image) =>
        [.. All.SelectMany(r => r.Check(image)).Concat(image.Groups.SelectMany(g => g.First.Findings)).Distinct().Order()];

    /// <summary>What is wrong with the fragments that all images share, each finding once, sorted by place.</summary>
    public static IReadOnlyList<Finding> CheckShared(FragmentSet templates) =>
        [.. All.OfType<FragmentRule>().SelectMany(r => r.CheckShared(templates)).Distinct().Order()];
}
