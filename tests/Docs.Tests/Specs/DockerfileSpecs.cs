using Docs.Sync.Dockerfiles;

namespace Docs.Tests.Specs;

/// <summary>Runs <c>tests/specs/dockerfiles</c>: the base of one Dockerfile, with every line ending.</summary>
public sealed class DockerfileSpecs
{
    public static IEnumerable<TheoryDataRow<string, int>> Cases => SpecFile.Rows("dockerfiles");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds(string file, int index)
    {
        var spec = SpecFile.Read(file, index);
        var text = spec.Text("dockerfile") ?? "";
        if (!spec.Has("base"))
        {
            spec.Fail("the case expects nothing");
        }

        var expected = spec.Text("base");
        spec.Close();

        Assert.Equal(expected, DockerfileParser.FindBase(text));
        Assert.Equal(expected, DockerfileParser.FindBase(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(expected, DockerfileParser.FindBase("\uFEFF" + text));
        Assert.Equal(expected, DockerfileParser.FindBase(text.TrimEnd('\n')));
    }
}
