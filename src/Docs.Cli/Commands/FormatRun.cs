using System.Diagnostics;
using System.Text;
using Docs.Cli.Canonical;
using Docs.Cli.Reports;
using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Publishing.Plans;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Transport.Files;

namespace Docs.Cli.Commands;

/// <summary>One run of <c>docs fmt</c>.</summary>
internal sealed class FormatRun(FormatRequest request, Terminal terminal)
{
    private readonly List<Finding> _findings = [];

    public Task<int> RunAsync(CancellationToken ct) => request.IsInput ? FormatInputAsync(ct) : Task.FromResult(FormatFiles(ct));

    private int FormatFiles(CancellationToken ct)
    {
        var started = Stopwatch.StartNew();
        var files = Select();
        var found = new List<Finding>[files.Count];
        var forms = new CanonicalFile?[files.Count];
        ParallelLoop.For(files.Count, i => forms[i] = Format(files[i], found[i] = []), ct);
        foreach (var list in found)
        {
            _findings.AddRange(list);
        }

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
        var result = new FormatResult(request.IsCheck, [.. forms.OfType<CanonicalFile>()], _findings, failures, started.Elapsed);
        FormatReport.Write(result, request.ShowsDiff, terminal);
        return result.ExitCode;
    }

    /// <summary>Standard input to standard output; nothing is written there where it cannot be formatted.</summary>
    private async Task<int> FormatInputAsync(CancellationToken ct)
    {
        var file = new NamedFile(request.InputName, request.InputName, IsNamed: true);
        if (Formatter.Find(Path.GetFileName(request.InputName)) is null)
        {
            throw new UsageException([Catalogue.FileHasNoCanonicalForm(request.InputName, Formatter.KnownFiles)]);
        }

        var form = await ReadInputAsync(ct).ConfigureAwait(false) is { } bytes ? CanonicalFile.Of(file, bytes, _findings) : null;
        FindingReport.Write(_findings, terminal.Error);
        if (form is null)
        {
            return ExitCode.Findings;
        }

        if (request.ShowsDiff)
        {
            FormatReport.WriteDiff(form, terminal);
        }
        else if (!request.IsCheck)
        {
            await terminal.Out.WriteAsync(Encoding.UTF8.GetString(form.After)).ConfigureAwait(false);
        }

        return request.IsCheck && form.IsChanged ? ExitCode.Findings : ExitCode.Clean;
    }

    private async Task<byte[]?> ReadInputAsync(CancellationToken ct)
    {
        var input = terminal.OpenInput();
        await using (input.ConfigureAwait(false))
        {
            // One byte more than is allowed tells that there are too many.
            var buffer = new byte[TextFile.DefaultLimit + 1];
            var length = await input.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct).ConfigureAwait(false);
            if (length <= TextFile.DefaultLimit)
            {
                return buffer[..length];
            }

            _findings.Add(Catalogue.FileIsTooLarge(new(request.InputName), length, TextFile.DefaultLimit));
            return null;
        }
    }

    /// <exception cref="UsageException">A path leads nowhere; or none is given, and there is no source folder.</exception>
    private IReadOnlyList<NamedFile> Select()
    {
        var folders = ConfigurationLoader.LoadFolders(terminal.CurrentFolder, new ConfigurationOverrides(Source: request.Source), out var problems);
        if (folders is null && request.Paths.Count == 0)
        {
            throw new UsageException(problems);
        }

        // What is built in place is told apart by its name and its first lines alone.
        var output = folders is null ? null : RealPath.Of(folders.Output);
        var selection = new FileSelection(terminal.CurrentFolder, output is null || RealPath.IsInside(RealPath.Of(folders!.Source), output) ? null : output);
        foreach (var path in request.Paths.Count == 0 ? [folders!.Source] : request.Paths)
        {
            selection.Add(path);
        }

        _findings.AddRange(selection.Skipped);
        return selection.Unknown.Count == 0 ? selection.Files : throw new UsageException([.. selection.Unknown]);
    }

    private static CanonicalFile? Format(NamedFile file, List<Finding> findings)
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

            WholeFile.Replace(form.File.FullPath, form.After);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add(e.Message);
            return false;
        }
    }
}
