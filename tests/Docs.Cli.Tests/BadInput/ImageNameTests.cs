namespace Docs.Cli.Tests.BadInput;

/// <summary>Names of folders and arguments that are no image's.</summary>
public sealed class ImageNameTests
{
    [Theory]
    [InlineData(".hidden")]
    [InlineData("..hidden")]
    [InlineData("Upper")]
    [InlineData("a..b")]
    [InlineData("white space")]
    [InlineData("new\nline")]
    [InlineData("-dash")]
    public async Task A_folder_with_another_name_is_reported_and_left_alone(string name)
    {
        using var workspace = new Workspace("good");
        workspace.Write($"docs-src/{name}/content.md", "words");
        var shown = name.Replace("\n", "\\u000a", StringComparison.Ordinal);

        var result = await workspace.RunAsync("build");

        result.Ended(1);
        Assert.Contains($"error DOC107: the folder '{shown}' has a content.md, but its name is not a valid image name; rename it: expected lower-case letters", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("12 READMEs written, 0 unchanged, 0 removed; 1 error, 0 warnings; ", result.Summary, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(workspace.At("output/library")));
    }

    [Fact]
    public async Task Two_folders_that_differ_in_case_are_reported()
    {
        using var workspace = new Workspace("python", "good");
        workspace.AddImage("Python");
        Assert.SkipWhen(Directory.GetDirectories(workspace.At("docs-src")).Length < 4, "the file system ignores case");

        var result = await workspace.RunAsync("build");

        result.Ended(1).Said("docs-src/python: error DOC108: ", "the folders 'python' and 'Python' differ only in upper and lower case, so some computers cannot keep both; rename one of them")
            .Said("docs-src/Python: error DOC107: ");
        Assert.StartsWith("24 READMEs written", result.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".python")]
    [InlineData("Python")]
    [InlineData("py:thon")]
    [InlineData("@response")]
    public async Task An_argument_with_another_name_is_refused(string argument)
    {
        using var workspace = new Workspace("python");
        workspace.Write("response", "--help");
        var before = workspace.States();

        var result = await workspace.RunAsync("build", "python", argument);

        result.Ended(2).Said("docs: error DOC010: ", $"'{argument}' is not an image name: expected lower-case letters and digits");
        FileStates.AssertSame(before, workspace.States());
    }

    [Theory]
    [InlineData("build", "templates/python")]
    [InlineData("build", "../python")]
    [InlineData("build", "/etc/python/")]
    [InlineData("build", "docs-src/..")]
    [InlineData("build", "/")]
    [InlineData("build", "python/")]
    [InlineData("check", "templates/python")]
    [InlineData("list", "templates/python")]
    [InlineData("preview --export there", "templates/python")]
    [InlineData("publish git --remote there", "templates/python")]
    [InlineData("build --watch", "templates/python")]
    public async Task A_path_that_is_not_the_images_folder_is_not_its_name(string command, string argument)
    {
        using var workspace = new Workspace("python");
        Directory.CreateDirectory(workspace.At("templates/python"));
        Directory.CreateDirectory(workspace.At("python"));
        var before = workspace.States();

        var result = await workspace.RunAsync([.. command.Split(' '), argument]);

        result.Ended(2).Said("docs: error DOC005: ", $"'{argument}' is no folder of an image in 'docs-src'; name the image alone, or its folder there");
        FileStates.AssertSame(before, workspace.States());
    }

    [Theory]
    [InlineData("python")]
    [InlineData("python/")]
    [InlineData("docs-src/python")]
    [InlineData("./docs-src/python//")]
    [InlineData("linked/python")]
    public async Task An_images_folder_is_its_name(string argument)
    {
        using var workspace = new Workspace("python", "ruby");
        workspace.Link("linked", workspace.At("docs-src"));

        (await workspace.RunAsync("build", argument)).Ended(0);

        Assert.True(workspace.Has("output/library/python/README.md"));
        Assert.False(workspace.Has("output/library/ruby/README.md"));
    }

    [Fact]
    public async Task An_unknown_image_is_refused_with_the_nearest_name()
    {
        using var workspace = new Workspace("python", "ruby");
        var before = workspace.States();

        var result = await workspace.RunAsync("build", "pyhton", "docs-src/xyz/", "ruby");

        result.Ended(2)
            .Said("docs: error DOC005: ", "there is no image 'pyhton' in the source folder; did you mean 'python'?")
            .Said("docs: error DOC005: there is no image 'xyz' in the source folder");
        Assert.DoesNotContain("'xyz' in the source folder;", result.Error, StringComparison.Ordinal);
        FileStates.AssertSame(before, workspace.States());
    }

    [Fact]
    public async Task An_unknown_target_is_refused_with_the_nearest_name()
    {
        using var workspace = new Workspace("python");

        var result = await workspace.RunAsync("build", "--target", "arm64v9", "--target", "Library", "--target", "i386");

        result.Ended(2)
            .Said("docs: error DOC006: there is no target 'arm64v9'", "did you mean 'arm64v8'?")
            .Said("docs: error DOC006: there is no target 'Library'", "Expected library, all, or one of: amd64, arm32v5,");
        Assert.False(Directory.Exists(workspace.At("output")));
    }
}
