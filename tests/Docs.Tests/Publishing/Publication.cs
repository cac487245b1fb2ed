using System.Text;
using Docs.Model;
using Docs.Model.Publishing;
using Docs.Model.Snapshots;
using Docs.Publishing.Plans;
using Docs.Transport.Git.Objects;

namespace Docs.Tests.Publishing;

/// <summary>A remote and what is published to it, from the short words of a spec or a generator.</summary>
internal sealed record Publication(IReadOnlyList<string> Commits, IReadOnlyDictionary<string, string> Readmes, PublishOptions Options)
{
    private static readonly Identity Somebody = Identity.Parse("Somebody <somebody@example.com>");

    /// <summary>Targets with their READMEs, <c>library</c> first.</summary>
    public IReadOnlyList<TargetReadmes> Wanted =>
    [
        .. Target.All.Where(t => Readmes.ContainsKey(t.Name)).Select(t => new TargetReadmes(
            t,
            t.Name,
            [.. FilesOf(Readmes[t.Name]).Select(f => new Readme(ImageName.Parse(f.Key.Split('/')[0]), t, Encoding.UTF8.GetBytes(f.Value!))).OrderBy(r => r.Image)])),
    ];

    /// <summary>The tag data of a day of 2026.</summary>
    public static TagDataTrailer TagData(string day) => TagDataTrailer.Create(CommitId.Parse(day.PadLeft(40, '0')), $"2026-01-{day.PadLeft(2, '0')}T12:00:00Z");

    /// <summary>A README as one is built.</summary>
    public static string ReadmeText(string words) => $"<!-- AUTO-GENERATED, DO NOT EDIT -->\n{words}\n";

    /// <summary>A repository with the commits of the words, one after the other.</summary>
    public MemoryRepository Make(ObjectFormat format)
    {
        var repository = new MemoryRepository(format);
        foreach (var line in Commits)
        {
            // <branch>[ on <branch>][ by somebody][ of <day>]: <files>
            var (head, files) = (line.Split(": ", 2)[0].Split(' '), line.Split(": ", 2)[1]);
            string? After(string word) => Array.IndexOf(head, word) is var at and > 0 ? head[at + 1] : null;
            repository.Commit(
                head[0],
                After("on") ?? head[0],
                FilesOf(files),
                After("by") is null ? Options.Settings.Committer : Somebody,
                After("of") is { } day ? $"message\n\n{TagData(day).Trailer}\n" : "message\n");
        }

        return repository;
    }

    /// <summary>By path: <c>a=1</c> is the README of the image <c>a</c>, <c>path:words</c> another file, <c>-path</c> one that is removed.</summary>
    public static IReadOnlyDictionary<string, string?> FilesOf(string words)
    {
        var files = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '-')
            {
                files[word[1..]] = null;
            }
            else if (word.Split('=') is [var image, var readme])
            {
                files[image + "/README.md"] = ReadmeText(readme);
            }
            else
            {
                files[word.Split(':')[0]] = word.Split(':')[1] + "\n";
            }
        }

        return files;
    }
}
