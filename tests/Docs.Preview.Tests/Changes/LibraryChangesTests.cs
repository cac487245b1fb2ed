using System.Collections.Immutable;
using System.Text;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Origins;
using Docs.Preview.Grouping;
using Docs.Preview.Overview;

namespace Docs.Preview.Tests.Changes;

/// <summary>The same change in several READMEs is one entry, and so is the same mistake.</summary>
public sealed class LibraryChangesTests
{
    private static readonly Target I386 = Target.Find("i386")!;

    [Fact]
    public void The_same_change_in_several_targets_is_one_entry()
    {
        var changes = LibraryChanges.Of(Snapshot(Image("python", (Target.Library, "Run python.\n", "Run python now.\n"), (I386, "Run i386/python.\n", "Run i386/python now.\n"))));

        var group = Assert.Single(changes.Texts);
        Assert.Equal("1 paragraph", group.Words);
        Assert.Equal(["library", "i386"], group.Images.Single().Readmes.Select(r => r.Readme.Target.Name));
    }

    [Fact]
    public void The_same_change_in_several_images_is_one_entry()
    {
        var changes = LibraryChanges.Of(Snapshot(
            Image("bash", (Target.Library, "Ask about bash.\n", "Ask us about bash.\n")),
            Image("python", (Target.Library, "Ask about python.\n", "Ask us about python.\n")),
            Image("ruby", (Target.Library, "Ask about it.\n", "Ask us about it.\n"))));

        Assert.Equal(["bash python", "ruby"], changes.Texts.Select(g => string.Join(' ', g.Images.Select(i => i.Image.Name))));
    }

    [Fact]
    public void Targets_that_have_nothing_of_an_image_are_no_change_of_it()
    {
        var changes = LibraryChanges.Of(Snapshot(Image("python", isSupported: false, (I386, "a\n", "b\n"))));

        Assert.Empty(changes.Texts);
        Assert.Equal(1, changes.Unsupported);
    }

    [Fact]
    public void A_change_of_tags_alone_is_no_change_of_text()
    {
        const string Before = "# Supported tags\n\n- [`1`](https://example.com/1)\n";
        var changes = LibraryChanges.Of(Snapshot(Image("python", (Target.Library, Before, Before.Replace("/1)", "/2)", StringComparison.Ordinal)))));

        Assert.Empty(changes.Texts);
        Assert.Equal("1 commit moved", Assert.Single(changes.Tags).Change.Words);
    }

    [Fact]
    public void Findings_of_a_build_that_a_check_finds_again_count_once()
    {
        var finding = Catalogue.ReadmeIsOverHubLimit(new("a.md", 1), ["library"], 25_001, "x", ImageName.Parse("python"));
        var image = Image("python") with { Problems = [finding], Findings = [finding] };

        Assert.Equal([finding], image.AllFindings);
    }

    [Fact]
    public void A_mistake_that_is_reported_for_each_name_of_an_image_stands_once_and_on_its_own_page()
    {
        var name = ImageName.Parse("python");
        var (library, i386) = (Gone("python:9"), Gone("i386/python:9"));
        var image = Image("python") with { Findings = [library, i386] };
        var settings = Snapshot(image).Settings;

        Assert.Single(ReadmeFindings.Of(settings, image));
        Assert.Equal([library], ReadmeFindings.Of(settings, image, Target.Library));
        Assert.Equal([i386], ReadmeFindings.Of(settings, image, I386));
        Assert.Equal([library], ReadmeFindings.Of(settings, image with { Findings = [library] }, I386));
        Assert.Empty(ReadmeFindings.Of(settings, image with { Findings = [i386] }, Target.Library));

        Finding Gone(string tag) => Catalogue.ReadmeIsOverHubLimit(new("a.md", 1), [tag], 25_001, "x", name) with { Message = $"there is no tag '{tag}'" };
    }

    private static PreviewSnapshot Snapshot(params ImmutableArray<PreviewedImage> images) =>
        new(new([Target.Library, I386], "output/", new(new Dictionary<Target, Model.Publishing.PublishedBranch>(), PathPattern.Parse("{image}/README.md", out _)!), "a/b", (_, _, _) => ""), images);

    private static PreviewedImage Image(string name, params (Target Target, string Before, string After)[] readmes) => Image(name, isSupported: true, readmes);

    private static PreviewedImage Image(string name, bool isSupported, params (Target Target, string Before, string After)[] readmes) => new(
        ImageName.Parse(name),
        [.. readmes.Select(r => new PreviewedReadme(
            new(ImageName.Parse(name), r.Target, Encoding.UTF8.GetBytes(r.After)), Encoding.UTF8.GetBytes(r.Before), isSupported, () => OriginMap.OfOneFile(r.After, new("a.md"))))]);
}
