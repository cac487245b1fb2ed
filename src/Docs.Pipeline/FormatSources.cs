using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Pipeline.Canonical;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Pipeline;

/// <summary>Brings files into their canonical form, in place, or finds out which are not in it.</summary>
public sealed class FormatSources(FormatSourcesRequest request, Surroundings surroundings)
{
    private readonly List<Finding> _findings = [];

    /// <exception cref="UsageException">A path leads nowhere; or none is given, and there is no source folder.</exception>
    public FormatSourcesResult Run(CancellationToken ct)
    {
        var started = surroundings.Clock.GetTimestamp();
        var files = Select();
        var forms = new CanonicalFile?[files.Count];
        var loop = new FindingLoop(surroundings.Threads);
        loop.ForEach([.. Enumerable.Range(0, files.Count)], (i, found) => forms[i] = Format(files[i], found), ct);
        _findings.AddRange(loop.Findings);

        var failures = new List<string>();
        if (!request.IsCheck)
        {
            for (var i = 0; i < forms.Length; i++)
            {
                ct.ThrowIfCancellationRequested();
                if (forms[i] is { IsChanged: true } form && !Write(form, failures))
                {
                    forms[i] = null;
                }
            }
        }

        _findings.Sort();
        return new(request.IsCheck, [.. forms.OfType<CanonicalFile>()], _findings, failures, surroundings.Clock.GetElapsedTime(started));
    }

    private IReadOnlyList<NamedFile> Select()
    {
        var folders = ConfigurationLoader.LoadFolders(surroundings.CurrentFolder, new ConfigurationOverrides(Source: request.Source), out var problems);
        if (folders is null && request.Paths.Count == 0)
        {
            throw new UsageException(problems);
        }

        // What is built in place is told apart by its name and its first lines alone.
        var output = folders is null ? null : RealPath.Of(folders.Output);
        var selection = new FileSelection(surroundings.CurrentFolder, output is null || RealPath.IsInside(RealPath.Of(folders!.Source), output) ? null : output);
        foreach (var path in request.Paths.Count == 0 ? [folders!.Source] : request.Paths)
        {
            selection.Add(path);
        }

        _findings.AddRange(selection.Skipped);
        return selection.Unknown.Count == 0 ? selection.Files : throw new UsageException([.. selection.Unknown]);
    }

    private static CanonicalFile? Format(NamedFile file, ICollection<Finding> findings)
    {
        if (TextFile.LoadBytes(file.FullPath, file.Path, TextFile.DefaultLimit, findings) is not { } bytes)
        {
            return null;
        }

        if (Path.GetFileName(file.FullPath) == "README.md" && GeneratedFile.IsOne(bytes))
        {
            if (file.IsNamed)
            {
                findings.Add(Catalogue.FileIsGenerated(new(file.Path)));
            }

            return null;
        }

        return CanonicalFile.Of(file, bytes, findings);
    }

    /// <summary>Writes a file; where that fails, the others are written all the same.</summary>
    private bool Write(CanonicalFile form, List<string> failures)
    {
        try
        {
            if (WholeFile.IsReadOnly(form.File.FullPath))
            {
                _findings.Add(Catalogue.FileIsReadOnly(new(form.File.Path)));
                return false;
            }

            WholeFile.Replace(form.File.FullPath, form.After.Span);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add(e.Message);
            return false;
        }
    }
}
