using System.Reflection;
using Docs.Checks;

namespace Docs.Cli.Tests.Checking;

/// <summary>Each rule finds its mistake, planted in an image that is otherwise right, and no other rule finds anything.</summary>
public sealed class RuleTests
{
    [Fact]
    public async Task Nothing_is_found_where_nothing_is_wrong()
    {
        using var workspace = new CheckedWorkspace();

        Assert.Empty(await workspace.CheckAsync());
    }

    [Theory]
    [InlineData("README-short.txt", "", "DOC401 hello/README-short.txt")]
    [InlineData("license.md", "\n", "DOC401 hello/license.md")]
    [InlineData("README-short.txt", "One line.\nAnd another.\n", "DOC402 hello/README-short.txt:1")]
    [InlineData("README-short.txt", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789.\n", "DOC402 hello/README-short.txt:1")]
    [InlineData("README-short.txt", "ääääääääääääääääääääääääääääääääääääääääääääääääääää\n", "DOC402 hello/README-short.txt:1")]
    [InlineData("metadata.json", "{\n  \"hub\": {\n    \"categories\": [\n      \"databases\"\n    ]\n  }\n}\n", "DOC403 hello/metadata.json:4:7")]
    [InlineData("metadata.json", "{\n  \"hub\": {\n    \"categories\": \"security\"\n  }\n}\n", "DOC405 hello/metadata.json")]
    [InlineData("maintainer.md", "%%CONTENT%%\n", "DOC411 hello/maintainer.md:1:1")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello:7\n", "DOC421 hello/compose.yaml:3:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: bitnami/redis:8\n", "DOC422 hello/compose.yaml:3:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: rediss:8\n", "DOC422 hello/compose.yaml:3:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    imagee: hello\n    image: hello\n", "DOC461 hello/compose.yaml:3:5")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    ports: 80\n", "DOC461 hello/compose.yaml:4:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    restart: always\n", "DOC461 hello/compose.yaml:2:3")]
    [InlineData("compose.yaml", "version: '3'\nservices:\n  hello:\n    image: hello\n", "DOC462 hello/compose.yaml:1:1")]
    [InlineData("deprecated.md", "This image is deprecated.\n", "DOC443 hello/README-short.txt:1")]
    [InlineData("variant-alpine.md", "## Alpine\n\nThis one is small.\n", "DOC423 hello/variant-alpine.md")]
    [InlineData("issues.md", "TODO(docs new): where?\n", "DOC416 hello/issues.md:1:1")]
    public async Task A_mistake_in_a_file_is_found(string file, string text, params string[] expected)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Write(file, text);

        Assert.Equal(expected.Order(), (await workspace.CheckAsync()).Order());
    }

    [Theory]
    [InlineData("FROM `hello:3`.", "DOC421 hello/content.md:15:7")]
    [InlineData("Run `docker run -it -e A=\"b c\" --name some-hello %%IMAGE%%:3 greet`.", "DOC421 hello/content.md:15:50")]
    [InlineData("Take `docker pull redis:7-alpine` or so.", "DOC421 hello/content.md:15:19")]
    [InlineData("Its cache is `redis:7-alpine`.", "DOC421 hello/content.md:15:15")]
    [InlineData("Versions such as %%IMAGE%%:3.1 are old.", "DOC421 hello/content.md:15:18")]
    [InlineData("See [below](#nowhere).", "DOC431 hello/content.md:15:13")]
    [InlineData("See [above](#What-is-hello).", "DOC431 hello/content.md:15:13")]
    [InlineData("See [the script](run.sh).", "DOC432 hello/content.md:15:18")]
    [InlineData("See [Python](http://docs.python.org/3/).", "DOC433 hello/content.md:15:14")]
    [InlineData("See [a](https://one.example/) and [b](http://one.example/b).", "DOC433 hello/content.md:15:39")]
    [InlineData("See [the manual][docs].", "DOC434 hello/content.md:15:5")]
    [InlineData("## Again\n\nOne.\n\n## Again\n\nTwo.", "DOC435 hello/content.md:19:1")]
    [InlineData("# Top\n\n### Deep\n\nWords.", "DOC436 hello/content.md:17:1")]
    [InlineData("Say <password> here.", "DOC442 hello/content.md:15:5")]
    [InlineData("<script>alert(1)</script>", "DOC451 hello/content.md:15:1")]
    [InlineData("Look: <img src=\"https://example.com/x.png\" onerror=\"alert(1)\">", "DOC451 hello/content.md:15:7")]
    [InlineData("See [me](javascript:alert).", "DOC452 hello/content.md:15:10")]
    [InlineData("See <a href=\"JAVA&#115;CRIPT:alert(1)\">me</a>.", "DOC452 hello/content.md:15:5")]
    [InlineData("See [other](../other/content.md).", "DOC453 hello/content.md:15:13")]
    [InlineData("See [passwords](/etc/passwd).", "DOC453 hello/content.md:15:17")]
    [InlineData("Right\u202Eto left.", "DOC454 hello/content.md:15:6")]
    public async Task A_mistake_in_the_content_is_found(string text, params string[] expected)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", $"\n{text}\n");

        Assert.Equal(expected.Order(), (await workspace.CheckAsync()).Order());
    }

    [Theory]
    [InlineData("Listen on `redis:6379` or `redis:80`, owned by `redis:redis`.")]
    [InlineData("Run `docker run --link some-redis:redis -v /my/redis:/data redis:8`.")]
    [InlineData("Run `docker run %%IMAGE%%:tag`, `%%IMAGE%%:<version>`, `%%IMAGE%%:1.x`, `%%IMAGE%%:$VERSION`.")]
    [InlineData("Run `docker run example/hello:3` or `ghcr.io/example/hello:3`.")]
    [InlineData("FROM `hello:1`; see [above](#what-is-hello), and `list[0][a]`.")]
    [InlineData("See [me](http://plain.example/), `<password>` and <https://example.com>, <b>bold</b>.")]
    [InlineData("Escaped \\<password> and \\[a]\\[b] stay. A family: \U0001F468\u200D\U0001F469\u200D\U0001F467.")]
    public async Task What_only_looks_like_a_mistake_is_not_found(string text)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", $"\n{text}\n");

        Assert.Empty(await workspace.CheckAsync());
    }

    [Fact]
    public async Task Placeholders_and_files_must_go_together()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Files.Delete($"{CheckedWorkspace.Folder}/logo.png");
        workspace.Files.Delete($"{CheckedWorkspace.Folder}/compose.yaml");

        Assert.Equal(["DOC412 hello/content.md:5:1", "DOC414 hello/content.md:13:4"], await workspace.CheckAsync());
    }

    [Fact]
    public async Task Files_and_placeholders_must_go_together()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Write("content.md", "# What is hello?\n\nIt greets.\n");

        Assert.Equal(["DOC415 hello/compose.yaml", "DOC413 hello/logo.png"], await workspace.CheckAsync());
    }

    [Fact]
    public async Task A_fourth_category_is_one_too_many()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Write("metadata.json", CheckedWorkspace.Metadata("databases-and-storage", "machine-learning-and-ai", "security", "web-servers"));

        Assert.Equal(["DOC404 hello/metadata.json:7:7"], await workspace.CheckAsync());
    }

    [Fact]
    public async Task A_mistake_in_a_template_is_told_once_and_there()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Files.AddImage("other");
        workspace.Files.Write("templates/issues.md", "[here](issues.html)\n");

        Assert.Single(await workspace.CheckAsync(), f => f.StartsWith("DOC432", StringComparison.Ordinal));
        Assert.Contains("DOC432 ../templates/issues.md:1:8", await workspace.CheckAsync());
    }

    [Theory]
    [InlineData("DOC310", 40_000, "words ")]
    [InlineData("DOC312", 100_000, ">")]
    [InlineData("DOC314", 20_000, "[")]
    public async Task What_cannot_be_read_is_told_once_and_the_rest_all_the_same(string code, int times, string text)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", $"\n{string.Concat(Enumerable.Repeat(text, times))}\n");
        workspace.Write("README-short.txt", "");

        var findings = await workspace.CheckAsync("--target", "i386");

        Assert.Equal($"{code} hello/content.md:15", Assert.Single(findings, f => f.StartsWith("DOC3", StringComparison.Ordinal)));
        Assert.Contains("DOC401 hello/README-short.txt", findings);
    }

    [Fact]
    public async Task Without_the_list_of_categories_none_is_checked_and_that_is_said()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Files.Delete("docs-src/metadata.json");

        Assert.Equal(["DOC408 metadata.json"], await workspace.CheckAsync());
    }

    [Theory]
    [InlineData("- item\n\n  ```console\n  $ docker run hello:3\n  ```", "DOC421 hello/content.md:18:14")]
    [InlineData("> quoted [x](#nowhere)", "DOC431 hello/content.md:15:14")]
    [InlineData("| a | b |\n| - | - |\n| c | [x](#nowhere) |", "DOC431 hello/content.md:17:11")]
    public async Task A_place_is_right_also_within_lists_quotes_and_tables(string text, string expected)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", $"\n{text}\n");

        Assert.Contains(expected, await workspace.CheckAsync());
    }

    [Fact]
    public async Task A_README_beyond_the_limit_of_Docker_Hub_is_found_for_each_target()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", $"\n{string.Concat(Enumerable.Repeat("Many words. ", 2100)).TrimEnd()}\n");

        Assert.Equal(
            ["DOC441 hello/content.md", "DOC441 hello/content.md"],
            await workspace.CheckAsync("--target", "library", "--target", "i386"));
    }

    [Fact]
    public async Task All_that_is_wrong_with_an_image_that_cannot_be_built_is_told_at_once()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Files.Delete($"{CheckedWorkspace.Folder}/maintainer.md");
        workspace.Write("README-short.txt", "");
        workspace.Append("content.md", "\n[x](#nowhere)\n");

        Assert.Equal(["DOC401 hello/README-short.txt", "DOC431 hello/content.md:15:5", "DOC101 hello/maintainer.md"], await workspace.CheckAsync());
    }

    [Fact]
    public void Every_rule_has_a_code_of_its_own_and_a_planted_mistake()
    {
        var planted = typeof(RuleTests).GetMethods()
            .SelectMany(m => m.GetCustomAttributesData())
            .SelectMany(Texts)
            .Where(t => t.StartsWith("DOC4", StringComparison.Ordinal))
            .Select(t => t[..6])
            .Concat(["DOC404", "DOC412", "DOC413", "DOC414", "DOC415", "DOC441"]);

        Assert.Equal(Rules.All.Length, Rules.All.Select(r => r.Code).Distinct().Count());
        Assert.Empty(Rules.All.Select(r => r.Code).Except(planted));
    }

    private static IEnumerable<string> Texts(CustomAttributeData data) =>
        data.ConstructorArguments.SelectMany(Flatten).OfType<string>();

    private static IEnumerable<object?> Flatten(CustomAttributeTypedArgument argument) =>
        argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> many ? many.SelectMany(Flatten) : [argument.Value];
}
