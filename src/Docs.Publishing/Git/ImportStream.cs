using System.Globalization;
using System.Text;
using Docs.Model;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Objects;

namespace Docs.Publishing.Git;

/// <summary>Planned commits as a stream that <c>git fast-import</c> makes them from.</summary>
/// <param name="plans">In an order in which a commit comes after its parent.</param>
internal sealed class ImportStream(IReadOnlyList<TargetPlan> plans)
{
    private const int BufferSize = 1 << 16;

    // By the ids of blobs and commits.
    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);

    /// <summary>Writes it; git answers with the id of each commit, in the order of the plans.</summary>
    public async Task WriteAsync(Stream output, CancellationToken ct)
    {
        var buffered = new BufferedStream(output, BufferSize);
        foreach (var file in Files())
        {
            _marks.Add(file.Id, _marks.Count + 1);
            await WriteAsync(buffered, $"blob\nmark :{_marks[file.Id]}\ndata {file.Content.Length}\n", ct).ConfigureAwait(false);
            await buffered.WriteAsync(file.Content, ct).ConfigureAwait(false);
            await WriteAsync(buffered, "\n", ct).ConfigureAwait(false);
        }

        foreach (var plan in plans)
        {
            await WriteAsync(buffered, Print(plan.Target, plan.Steps!), ct).ConfigureAwait(false);
            _marks.Add(IdOf(plan), _marks.Count + 1);
        }

        foreach (var plan in plans)
        {
            await WriteAsync(buffered, $"get-mark :{_marks[IdOf(plan)]}\n", ct).ConfigureAwait(false);
        }

        await WriteAsync(buffered, "done\n", ct).ConfigureAwait(false);
        await buffered.FlushAsync(ct).ConfigureAwait(false);
    }

    /// <summary>The READMEs that the commits need, those of one image together: they differ little, and git stores differences.</summary>
    private IEnumerable<TargetFile> Files() => plans
        .SelectMany(p => p.Steps!.Differences.Select(d => d.Item?.Id is { } id ? p.Steps.Contents.GetValueOrDefault(id) : null).OfType<TargetFile>())
        .OrderBy(f => f.Image)
        .DistinctBy(f => f.Id);

    private string Print(Target target, CommitSteps steps)
    {
        var draft = steps.Draft;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"commit refs/docs/{target}\nmark :{_marks.Count + 1}\n");
        text.Append(CultureInfo.InvariantCulture, $"author {draft.Author} {draft.AuthorTime}\ncommitter {draft.Committer} {draft.CommitterTime}\n");
        text.Append(CultureInfo.InvariantCulture, $"data {Encoding.UTF8.GetByteCount(draft.Message)}\n{draft.Message}\n");
        if (draft.Parent is { } parent)
        {
            text.Append(CultureInfo.InvariantCulture, $"from {(_marks.TryGetValue(parent.ToString(), out var mark) ? $":{mark}" : parent)}\n");
        }

        if (steps.Start is { } start)
        {
            text.Append(CultureInfo.InvariantCulture, $"M {GitTreeItem.FolderMode} {start} \"\"\n");
        }

        foreach (var (path, item) in steps.Differences)
        {
            text.Append(item is null ? "D " : $"M {item.Mode} {(_marks.TryGetValue(item.Id!, out var file) ? $":{file.ToString(CultureInfo.InvariantCulture)}" : item.Id)} ");
            text.Append(Quoted(path)).Append('\n');
        }

        return text.Append('\n').ToString();
    }

    private static string IdOf(TargetPlan plan) => plan.Commit!.Value.ToString();

    private static string Quoted(string path) =>
        path.StartsWith('"') ? $"\"{path.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : path;

    private static async Task WriteAsync(Stream output, string text, CancellationToken ct) =>
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), ct).ConfigureAwait(false);
}
