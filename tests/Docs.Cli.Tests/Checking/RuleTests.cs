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
    [InlineData("README-short.txt", "Official build of %%IMAGE%%.\n", "DOC409 hello/README-short.txt:1:19")]
    [InlineData("README-short.txt", "Official build of %%IMAGE%.\n", "DOC409 hello/README-short.txt:1:19")]
    [InlineData("README-short.txt", "Says **hello**.\n", "DOC409 hello/README-short.txt:1:6")]
    [InlineData("README-short.txt", "Says [hello](https://example.com).\n", "DOC409 hello/README-short.txt:1:6")]
    [InlineData("README-short.txt", "Says `hello`.\n", "DOC409 hello/README-short.txt:1:6")]
    [InlineData("README-short.txt", "# Hello greets.\n", "DOC409 hello/README-short.txt:1:1")]
    [InlineData("README-short.txt", "- Hello greets.\n", "DOC409 hello/README-short.txt:1:1")]
    [InlineData("README-short.txt", "Says <b>hello</b>.\n", "DOC409 hello/README-short.txt:1:6")]
    [InlineData("README-short.txt", "<p>Says hello.</p>\n", "DOC409 hello/README-short.txt:1:1")]
    [InlineData("README-short.txt", "Hello &amp; greets.\n", "DOC409 hello/README-short.txt:1:7")]
    [InlineData("README-short.txt", "Hello\\_greets.\n", "DOC409 hello/README-short.txt:1:6")]
    [InlineData("maintainer.md", "%%CONTENT%%\n", "DOC411 hello/maintainer.md:1:1")]
    [InlineData("maintainer.md", "[people](%%GITHUB-REPO%%)\n\nand %%TAGS%%\n", "DOC411 hello/maintainer.md:3:5")]
    [InlineData("maintainer.md", "%%LICENSE%%\n", "DOC411 hello/maintainer.md:1:1")]
    [InlineData("license.md", "View %%LICENSE%% here.\n", "DOC411 hello/license.md:1:6")]
    [InlineData("license.md", "View %%ARCHES%%\n", "DOC411 hello/license.md:1:6")]
    [InlineData("license.md", "%%LOGO%%\n", "DOC411 hello/license.md:1:1")]
    [InlineData("get-help.md", "one\n\n%%ARCHES%%\n", "DOC411 hello/get-help.md:3:1")]
    [InlineData("issues.md", "%%CONTENT%%\n", "DOC411 hello/issues.md:1:1")]
    [InlineData("variant-slim.md", "%%TAGS%%\n", "DOC411 hello/variant-slim.md:1:1")]
    [InlineData("variant-slim.md", "%%ARCHES%%\n\n%%VARIANT%%\n", "DOC411 hello/variant-slim.md:1:1", "DOC411 hello/variant-slim.md:3:1")]
    [InlineData("variant.md", "%%CONTENT%%\n", "DOC411 hello/variant.md:1:1")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello # %%TAGS%%\n", "DOC411 hello/compose.yaml:3:20")]
    [InlineData("github-repo", "https://github.com/example/%%REPO%%\n", "DOC411 hello/github-repo:1:28")]
    [InlineData("github-repo", "https://github.com/example/%%GITHUB-REPO%%\n", "DOC411 hello/github-repo:1:28")]
    [InlineData("maintainer.md", "some-%%REPO%\n", "DOC417 hello/maintainer.md:1:6")]
    [InlineData("get-help.md", "%%GITHUB-REPO%\n", "DOC417 hello/get-help.md:1:1")]
    [InlineData("issues.md", "[here](%%GITHUB-REPO/issues)\n", "DOC417 hello/issues.md:1:8", "DOC432 hello/issues.md:1:8")]
    [InlineData("license.md", "The license of %IMAGE%%.\n", "DOC417 hello/license.md:1:16")]
    [InlineData("variant-slim.md", "## `%%IMAGE%:slim`\n", "DOC417 hello/variant-slim.md:1:5")]
    [InlineData("variant.md", "%% IMAGE %%\n", "DOC417 hello/variant.md:1:1")]
    [InlineData("github-repo", "https://github.com/example/hello\nhttps://example.com\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "\nhttps://github.com/example/hello\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "  https://github.com/example/hello\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "https://github.com/example/hello \n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "https://github.com/example/hello.git\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "https://github.com/example/hello/\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "http://github.com/example/hello\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "github.com/example/hello\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "//github.com/example/hello\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "git@github.com:example/hello.git\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "git://github.com/example/hello\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "https:/github.com/example/hello\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "https://github.com/example/hello/tree/master/x\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "<https://github.com/example/hello>\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "https://github.com/example\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("github-repo", "example/hello on GitHub\n", "DOC418 hello/github-repo:1:1")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello:7\n", "DOC421 hello/compose.yaml:3:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: bitnami/redis:8\n", "DOC422 hello/compose.yaml:3:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: rediss:8\n", "DOC422 hello/compose.yaml:3:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    imagee: hello\n    image: hello\n", "DOC461 hello/compose.yaml:3:5")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    ports: 80\n", "DOC461 hello/compose.yaml:4:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    restart: always\n", "DOC461 hello/compose.yaml:2:3")]
    [InlineData("compose.yaml", "", "DOC461 hello/compose.yaml:1:1")]
    [InlineData("compose.yaml", "# nothing\n", "DOC461 hello/compose.yaml:1:1")]
    [InlineData("compose.yaml", "services:\n", "DOC461 hello/compose.yaml:1:10")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    restart: allways\n", "DOC461 hello/compose.yaml:4:14")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    restart: on-failure:x\n", "DOC461 hello/compose.yaml:4:14")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    pull_policy: allways\n", "DOC461 hello/compose.yaml:4:18")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    environment: [{A: 1}]\n", "DOC461 hello/compose.yaml:4:19")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    environment:\n      - A: 1\n", "DOC461 hello/compose.yaml:5:9")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    environment:\n      A: [1]\n", "DOC461 hello/compose.yaml:5:10")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    labels:\n      -\n", "DOC461 hello/compose.yaml:5:8")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    ports:\n      - 80:80/tpc\n", "DOC461 hello/compose.yaml:5:9")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    ports:\n      - 80:808080\n", "DOC461 hello/compose.yaml:5:9")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    ports:\n      - target: 80\n        publishd: 80\n", "DOC461 hello/compose.yaml:6:9")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    healthcheck:\n      tests: [CMD, x]\n", "DOC461 hello/compose.yaml:5:7")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    healthcheck:\n      interval: 30\n", "DOC461 hello/compose.yaml:5:17")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    healthcheck:\n      retries: three\n", "DOC461 hello/compose.yaml:5:16")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    privileged: yep\n", "DOC461 hello/compose.yaml:4:17")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    mem_limit: lots\n", "DOC461 hello/compose.yaml:4:16")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    deploy:\n      resources:\n        limit:\n          memory: 1g\n", "DOC461 hello/compose.yaml:6:9")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    depends_on:\n      db:\n        condition: service_healthyy\n  db:\n    image: redis\n", "DOC461 hello/compose.yaml:6:20")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    depends_on:\n      db: {}\n  db:\n    image: redis\n", "DOC461 hello/compose.yaml:5:11")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    volumes:\n      - type: binde\n        source: /a\n        target: /b\n", "DOC461 hello/compose.yaml:5:15")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    logging:\n      drivr: none\n", "DOC461 hello/compose.yaml:5:7")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\nnetworks:\n  one:\n    drivr: bridge\n", "DOC461 hello/compose.yaml:6:5")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\nvolumes: [data]\n", "DOC461 hello/compose.yaml:4:10")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\nvolums:\n  data:\n", "DOC461 hello/compose.yaml:4:1")]
    [InlineData("compose.yaml", "name: My App\nservices:\n  hello:\n    image: hello\n", "DOC461 hello/compose.yaml:1:7")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    image: redis\n", "DOC463 hello/compose.yaml:4:5")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n  hello:\n    image: redis\n", "DOC463 hello/compose.yaml:4:3")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\nservices:\n  other:\n    image: redis\n", "DOC463 hello/compose.yaml:4:1")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    environment:\n      A: 1\n      B: 2\n      A: 3\n", "DOC463 hello/compose.yaml:7:7")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\nx-any:\n  - {a: 1, a: 2}\n", "DOC463 hello/compose.yaml:5:12")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    volumes:\n      - data:/data\n", "DOC464 hello/compose.yaml:5:9")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    volumes:\n      - dta:/data:ro\nvolumes:\n  data:\n", "DOC464 hello/compose.yaml:5:9")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    volumes:\n      - type: volume\n        source: data\n        target: /data\n", "DOC464 hello/compose.yaml:6:17")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    secrets: [key]\n", "DOC464 hello/compose.yaml:4:15")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    secrets:\n      - source: key\n        target: k\n", "DOC464 hello/compose.yaml:5:17")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    configs: [c]\n", "DOC464 hello/compose.yaml:4:15")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    networks: [back]\n", "DOC464 hello/compose.yaml:4:16")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    networks:\n      back:\n        aliases: [x]\n", "DOC464 hello/compose.yaml:5:7")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    depends_on: [db]\n", "DOC464 hello/compose.yaml:4:18")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    depends_on:\n      helo:\n        condition: service_started\n", "DOC464 hello/compose.yaml:5:7")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    depends_on: [hello]\n", "DOC464 hello/compose.yaml:4:18")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    links:\n      - db:database\n", "DOC464 hello/compose.yaml:5:9")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    extends: base\n", "DOC464 hello/compose.yaml:4:14")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    extends:\n      service: base\n", "DOC464 hello/compose.yaml:5:16")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    volumes_from: [other:ro]\n", "DOC464 hello/compose.yaml:4:20")]
    [InlineData("compose.yaml", "services:\n  hello:\n    image: hello\n    network_mode: service:db\n", "DOC464 hello/compose.yaml:4:19")]
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
    [InlineData("Run `docker pull %%REPO%%` or `podman image pull %%REPO%%:1`.", "DOC424 hello/content.md:15:18", "DOC424 hello/content.md:15:50")]
    [InlineData("## `%%REPO%%:<version>-slim`\n\nWords.", "DOC424 hello/content.md:15:5")]
    [InlineData("```dockerfile\nFROM %%REPO%%:1\nCOPY --from=%%REPO%%:slim /a /b\n```", "DOC424 hello/content.md:16:6", "DOC424 hello/content.md:17:13")]
    [InlineData("```yaml\nservices:\n  web:\n    image: %%IMAGE%%\n    restart: allways\n```", "DOC461 hello/content.md:19:14")]
    [InlineData("```yml\nservices:\n  web:\n    image: %%IMAGE%%\n    image: redis\n    volumes: [data:/data]\n```", "DOC463 hello/content.md:19:5", "DOC464 hello/content.md:20:15")]
    [InlineData("```yaml\nversion: \"3\"\nservices:\n  web:\n    image: %%IMAGE%%\n```", "DOC462 hello/content.md:16:1")]
    [InlineData("```yaml\nservices:\n  web:\n    image: %%IMAGE%%\n\tports: []\n```", "DOC461 hello/content.md:19:1")]
    [InlineData("```yaml\nservices:\n  web:\n    image: \"redis\n```", "DOC461 hello/content.md:18:12")]
    [InlineData("> ```yaml\n> services:\n>   web:\n>     imagee: redis\n>     image: redis\n> ```", "DOC461 hello/content.md:18:7")]
    [InlineData("```yaml\nimage: %%REPO%%\n```", "DOC424 hello/content.md:16:8")]
    [InlineData("A %%REPO%%% or %%%REPO%% or %%IMAGE%.", "DOC417 hello/content.md:15:3", "DOC417 hello/content.md:15:16", "DOC417 hello/content.md:15:29")]
    [InlineData("Or %%REPO %%, %% REPO%%, %REPO%%, REPO%%.", "DOC417 hello/content.md:15:4", "DOC417 hello/content.md:15:15", "DOC417 hello/content.md:15:26", "DOC417 hello/content.md:15:35")]
    [InlineData("Or some-%%REPO, %%IMAGE:1, %%IMAGE-slim, my-REPO%%.", "DOC417 hello/content.md:15:9", "DOC417 hello/content.md:15:17", "DOC417 hello/content.md:15:28", "DOC417 hello/content.md:15:45")]
    [InlineData("Or %%image%, %%GITHUB_REPO%, %%IMAGE%%%REPO%%, %%REPO%20.", "DOC417 hello/content.md:15:4", "DOC417 hello/content.md:15:14", "DOC417 hello/content.md:15:39", "DOC417 hello/content.md:15:48")]
    [InlineData("Twice: %%CONTENT%%.", "DOC411 hello/content.md:15:8")]
    [InlineData("Or %%TAGS%%.", "DOC411 hello/content.md:15:4")]
    [InlineData("See <a href=\"#nowhere\">below</a>.", "DOC431 hello/content.md:15:14")]
    [InlineData("See <a class='x' href='#What-is-hello'>above</a>.", "DOC431 hello/content.md:15:24")]
    [InlineData("<p>\n  <a href=\"docs/x.md\">x</a>\n</p>", "DOC432 hello/content.md:16:12")]
    [InlineData("Look: <img alt=\"c\" src=\"c.png\">", "DOC432 hello/content.md:15:25")]
    [InlineData("<picture><source srcset=\"a.png 1x, https://example.com/b.png 2x\"></picture>", "DOC432 hello/content.md:15:26")]
    [InlineData("Look: <img src=c.png>", "DOC432 hello/content.md:15:16")]
    [InlineData("See <a href=\"http://www.python.org/\">Python</a>.", "DOC433 hello/content.md:15:14")]
    [InlineData("See <a href=\"../other/x.md\">other</a>.", "DOC453 hello/content.md:15:14")]
    [InlineData("See <a href=\"https:/example.com\">x</a>.", "DOC438 hello/content.md:15:14")]
    [InlineData("See [x](https:/github.com/x).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](htttps://github.com/x).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https:example.com).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https://https://example.com).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](http://https://example.com).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https//example.com).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https:///example.com).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https://).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](ttps://example.com).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](http;//example.com).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https://example..com/).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https://example,com/).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https://github.com:example/hello).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https://example.com:80800/).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](https://example.com/100%).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](www.example.com).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [x](github.com/example/hello).", "DOC438 hello/content.md:15:9")]
    [InlineData("Write [x](someone@example.com) or [y](mailto:someone).", "DOC438 hello/content.md:15:11", "DOC438 hello/content.md:15:39")]
    [InlineData("See [a](https://example.com/a b).", "DOC438 hello/content.md:15:9")]
    [InlineData("See [a](<https://example.com/a b>).", "DOC438 hello/content.md:15:10")]
    [InlineData("See <a href=\"https://example.com/a b\">a</a>.", "DOC438 hello/content.md:15:14")]
    [InlineData("See [a](https://example.com/a and more", "DOC438 hello/content.md:15:9")]
    [InlineData("See [a](https://example.com/a", "DOC438 hello/content.md:15:9")]
    [InlineData("See <htttps://example.com> and https:/example.com, htttp://example.com.", "DOC438 hello/content.md:15:6", "DOC438 hello/content.md:15:32", "DOC438 hello/content.md:15:52")]
    [InlineData("It uses (JSON)[https://example.com]-like.", "DOC439 hello/content.md:15:9")]
    [InlineData("It uses (the (old) way)[#what-is-hello].", "DOC439 hello/content.md:15:9")]
    [InlineData("It uses (https://example.com)[JSON].", "DOC439 hello/content.md:15:9")]
    [InlineData("See (x)[docs/x.md].", "DOC439 hello/content.md:15:5")]
    [InlineData("##Key Features\n\nWords.", "DOC444 hello/content.md:15:1")]
    [InlineData("#Features\n\nWords.", "DOC444 hello/content.md:15:1")]
    [InlineData("##`code` here", "DOC444 hello/content.md:15:1")]
    [InlineData("##\u00A0Key", "DOC444 hello/content.md:15:1")]
    [InlineData("> ##Quoted title", "DOC444 hello/content.md:15:3")]
    [InlineData("![pic](https://github.com/a/b/blob/master/x.png)", "DOC445 hello/content.md:15:8")]
    [InlineData("[![pic](https://github.com/a/b/blob/master/x.png)](https://example.com)", "DOC445 hello/content.md:15:9")]
    [InlineData("Look: <img src=\"https://github.com/a/b/blob/master/x.png\">", "DOC445 hello/content.md:15:17")]
    [InlineData("![pic](https://gitlab.com/a/b/-/blob/master/x.png)", "DOC445 hello/content.md:15:8")]
    [InlineData("![pic](https://en.wikipedia.org/wiki/File:X.png)", "DOC445 hello/content.md:15:8")]
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
    [InlineData("See <a href=\"JAVA&#115;CRIPT:alert(1)\">me</a>.", "DOC452 hello/content.md:15:14")]
    [InlineData("See [a](file:///etc/passwd), [b](ftp://example.com/a), [c](tel:123), [d](vscode://x), [e](ssh://x).", "DOC452 hello/content.md:15:9", "DOC452 hello/content.md:15:34", "DOC452 hello/content.md:15:60", "DOC452 hello/content.md:15:74", "DOC452 hello/content.md:15:91")]
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
    [InlineData("See [back](#top) or <a href=\"#top\">top</a>, 100%% of it, `date +%%Y%%m`, `%%i`, `for %%I in (*)`, `%PATH%`, %20.")]
    [InlineData("All of 100% %%REPO%%s, library%2F%%REPO%%%2Fx, %%IMAGE%%%%REPO%%.")]
    [InlineData("Run `docker run --name some-%%REPO%% -v %%REPO%%-data:/data --link x:%%REPO%% %%IMAGE%%`, then `docker exec -it %%REPO%% sh`. The `%%REPO%%` image.")]
    [InlineData("Of `f(x)[0]` and f(x)[0], (see this)[1] or (a)[b]; #1 is #hashtag, and C# or a # sign.\n\n#docker on IRC.\n\n#42\n\n\\##Escaped")]
    [InlineData("![pic](https://github.com/a/b/blob/master/x.png?raw=true) and [page](https://github.com/a/b/blob/master/x.png).")]
    [InlineData("See [a](http://localhost:8080/), [b](http://host:8080), [c](https://web.example/x/https://example.com/), [d](mailto:a@example.com), [e](https://[::1]:80/), [f](https://münchen.example/ü?q=a%20b#c), [g](http://<host>:<port>/).")]
    [InlineData("Say `https:/x.example`, \"http://\" or https. Then [x](https://example.com \"a title\").")]
    [InlineData("```yaml\nweb:\n  imagee: redis\n  imagee: redis\n```\n\n```json\nservices:\n  web: 1\n```\n\n```yaml\nservices:\n  web:\n    image: <your image>\n    ports: [\"<port>:80\", \"${PORT}:80\"]\n    restart: ...\n```")]
    public async Task What_only_looks_like_a_mistake_is_not_found(string text)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Append("content.md", $"\n{text}\n");

        Assert.Empty(await workspace.CheckAsync());
    }

    [Fact]
    public async Task All_that_the_Compose_specification_has_is_right()
    {
        using var workspace = new CheckedWorkspace();
        workspace.Write("compose.yaml", """
            name: my-app
            x-base: &base
              image: redis:8
              restart: on-failure:3
            services:
              one:
                <<: *base
                image: hello:1
                command: [a, b]
                depends_on:
                  two:
                    condition: service_healthy
                    restart: true
                environment:
                  A: 1
                  B:
                ports:
                  - 8080:80
                  - 127.0.0.1:53:53/udp
                  - "[::1]:8000-8010:8000-8010"
                  - ${PORT:-80}:80
                  - 90
                  - target: 80
                    published: "8081"
                    protocol: tcp
                    mode: host
                volumes:
                  - data:/data
                  - ./x:/x:ro
                  - C:\x:/y
                  - ~/z:/z
                  - /anonymous
                  - type: tmpfs
                    target: /tmp
                    tmpfs:
                      size: 64m
                secrets: [key]
                networks:
                  default:
                  back:
                    aliases: [y]
                ulimits:
                  nofile: 1024
                  memlock:
                    soft: -1
                    hard: -1
                network_mode: host
                shm_size: 1.5gb
                stop_grace_period: 1m30s
                deploy:
                  mode: replicated
                  replicas: 2
                  resources:
                    limits:
                      cpus: "0.5"
                      memory: 64M
              two:
                image: redis:8
                healthcheck:
                  test: [CMD, x]
                  interval: 30s
                  retries: 3
                pull_policy: every_12h
                user: "1000:1000"
                links: [one:alias]
                volumes_from: [one:ro]
                extends: one
                pid: service:one
                x-note: words
            volumes:
              data:
            networks:
              back:
                external: true
            secrets:
              key:
                file: ./key

            """.ReplaceLineEndings("\n"));

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

        Assert.Equal(["DOC415 hello/compose.yaml"], await workspace.CheckAsync());
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
    [InlineData("get-help.md", "words\n\nsome-%%REPO%\n", "DOC417 ../templates/get-help.md:3:6")]
    [InlineData("get-help.md", "%%CONTENT%%\n", "DOC411 ../templates/get-help.md:1:1")]
    [InlineData("template.md", "%%CONTENT%%\n\n%%REPO%\n", "DOC417 ../templates/template.md:3:1")]
    [InlineData("autogenerated-warning.md", "<!-- DO NOT EDIT, AUTO-GENERATED -->\u2060\n", "DOC454 ../templates/autogenerated-warning.md:1:37")]
    public async Task A_mistake_in_a_shared_file_is_told_once_and_there(string file, string text, string expected)
    {
        using var workspace = new CheckedWorkspace();
        workspace.Files.AddImage("other");
        workspace.Files.Write($"templates/{file}", text);

        Assert.Single(await workspace.CheckAsync(), expected);
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
    [InlineData("Words.\n###1. Step", "DOC444 hello/content.md:16:1")]
    [InlineData("See [x][y].\n\n[y]: https:/example.com", "DOC438 hello/content.md:17:6")]
    [InlineData("##Title\n-------", "DOC444 hello/content.md:15:1")]
    [InlineData("- Or %%ARCHES%%.", "DOC411 hello/content.md:15:6")]
    [InlineData("    $ docker run --rm \\\n        -d %%REPO%%", "DOC424 hello/content.md:16:12")]
    [InlineData("- item\n\n  ```console\n  $ docker run hello:3\n  ```", "DOC421 hello/content.md:18:16")]
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
            .Concat(["DOC404", "DOC412", "DOC414", "DOC415", "DOC441"]);

        Assert.Equal(Rules.All.Length, Rules.All.Select(r => r.Code).Distinct().Count());
        Assert.Empty(Rules.All.Select(r => r.Code).Except(planted));
    }

    private static IEnumerable<string> Texts(CustomAttributeData data) =>
        data.ConstructorArguments.SelectMany(Flatten).OfType<string>();

    private static IEnumerable<object?> Flatten(CustomAttributeTypedArgument argument) =>
        argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> many ? many.SelectMany(Flatten) : [argument.Value];
}
