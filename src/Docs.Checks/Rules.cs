using System.Collections.Immutable;
using Docs.Checks.Compose;
using Docs.Checks.Descriptions;
using Docs.Checks.Hub;
using Docs.Checks.Links;
using Docs.Checks.Placeholders;
using Docs.Checks.Safety;
using Docs.Checks.Tags;
using Docs.Model.Findings;

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
        new PlaceholderIsNotFilled(),
        new LogoIsMissing(),
        new LogoIsUnused(),
        new ComposeFileIsMissing(),
        new ComposeFileIsUnused(),
        new TextIsToBeWritten(),
        new TagIsGone(),
        new ImageIsNotOfficial(),
        new VariantIsUnused(),
        new AnchorIsDead(),
        new LinkIsRelative(),
        new LinkIsNotSecure(),
        new ReferenceIsUndefined(),
        new HeadingIsRepeated(),
        new HeadingLevelIsSkipped(),
        new ReadmeIsOverHubLimit(),
        new WordLooksLikeHtml(),
        new DeprecationIsNotSaid(),
        new HtmlRunsScripts(),
        new LinkIsNotAllowed(),
        new RelativeLinkLeavesFolder(),
        new TextIsInvisible(),
        new ComposeStructureIsWrong(),
        new ComposeVersionIsObsolete(),
    ];

    /// <summary>What all rules find in an image, each finding once, sorted by place.</summary>
    public static IReadOnlyList<Finding> Check(CheckedImage image) =>
        [.. All.SelectMany(r => r.Check(image)).Concat(image.Groups.SelectMany(g => g.First.Findings)).Distinct().Order()];
}
