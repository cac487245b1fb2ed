using Docs.Model.Manifests;

namespace Docs.Tests.Properties;

public sealed class RepositoryPathProperties
{
    [Fact]
    public void A_clean_path_is_clean() =>
        Property.HoldsForTexts(Paths, path => Assert.Equal(RepositoryPath.Clean(path), RepositoryPath.Clean(RepositoryPath.Clean(path))));

    [Fact]
    public void A_clean_path_has_no_needless_parts() =>
        Property.HoldsForTexts(Paths, path =>
        {
            var clean = RepositoryPath.Clean(path);
            var parts = clean.TrimStart('/').Split('/');
            Assert.True(clean is "." or "/" || parts.All(p => p is not ("" or ".")), clean);
            Assert.True(parts.SkipWhile(p => p == "..").All(p => p != ".."), clean);
        });

    [Fact]
    public void A_path_stays_inside_exactly_if_no_part_of_it_climbs_above_its_start() =>
        Property.HoldsForTexts(Paths, path =>
        {
            var (depth, lowest) = (0, 0);
            foreach (var part in path.Split('/'))
            {
                depth += part switch { ".." => -1, "" or "." => 0, _ => 1 };
                lowest = Math.Min(lowest, depth);
            }

            Assert.Equal(lowest == 0 && !path.StartsWith('/'), RepositoryPath.StaysInside(path));
        });

    private static FsCheck.Gen<string> Paths => Texts.Of("/", "/", ".", "..", "a", "b.c", "...", "/../", "/./", " ");
}
