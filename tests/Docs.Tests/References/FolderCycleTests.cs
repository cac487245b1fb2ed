namespace Docs.Tests.References;

/// <summary>
/// Within a project, references between folders go one way. A project's own folder has what all of it shares and what
/// puts the rest together, so that references from there to the folders below it do not count.
/// </summary>
public sealed class FolderCycleTests
{
    public static TheoryData<string> Projects => [.. ProgramReferences.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_folders_of_a_project_need_each_other(string project)
    {
        var inside = ProgramReferences.All.Where(r => r.Project == project && (r.TargetFolder == project || r.TargetFolder.StartsWith(project + ".", StringComparison.Ordinal)))
            .Where(r => r.Folder != project)
            .ToList();
        var next = inside.ToLookup(r => r.Folder, r => r.TargetFolder);

        // Folders that a reference leads to, and from which the way leads back.
        var cyclic = inside.Where(r => Reaches(next, r.TargetFolder, r.Folder)).ToList();

        Assert.True(cyclic.Count == 0, string.Join('\n', cyclic.GroupBy(r => (r.Folder, r.TargetFolder)).OrderBy(g => g.Count())
            .Select(g => $"{g.Key.Folder} -> {g.Key.TargetFolder} ({g.Count()}): {string.Join(", ", g.Select(r => $"{r.Type} to {r.Target.Split('.')[^1]}").Distinct().Take(5))}")));
    }

    private static bool Reaches(ILookup<string, string> next, string from, string to)
    {
        var (seen, left) = (new HashSet<string>(StringComparer.Ordinal) { from }, new Stack<string>([from]));
        while (left.TryPop(out var folder))
        {
            foreach (var reached in next[folder])
            {
                if (reached == to)
                {
                    return true;
                }

                if (seen.Add(reached))
                {
                    left.Push(reached);
                }
            }
        }

        return from == to;
    }
}
