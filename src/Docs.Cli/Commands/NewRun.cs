using Docs.Cli.NewImages;
using Docs.Cli.Reports;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Loading;

namespace Docs.Cli.Commands;

/// <summary>One run of <c>docs new</c>.</summary>
internal sealed class NewRun(NewRequest request, Terminal terminal)
{
    private readonly List<Finding> _findings = [];

    /// <exception cref="UsageException">Something that was asked for cannot be; nothing was made.</exception>
    public int Run()
    {
        var source = (ConfigurationLoader.LoadFolders(terminal.CurrentFolder, new ConfigurationOverrides(Source: request.Source), out var problems)
            ?? throw new UsageException(problems)).Source;
        var known = CategoryList.Load(Folder.Open(source, terminal.CurrentFolder, static _ => { }), _findings);
        Check(known);
        if (ImageName.Find(request.Image) is not { } name)
        {
            throw new UsageException([.. _findings.Append(Catalogue.InvalidImageArgument(request.Image))]);
        }

        // Nobody should answer questions in vain.
        var folder = new NewImageFolder(source, name, terminal.CurrentFolder);
        _findings.AddRange(folder.FindExisting());
        if (_findings.Count > 0)
        {
            throw new UsageException([.. _findings]);
        }

        var fragments = NewFragment.Of(Ask(name, known!));
        folder.Write(fragments);
        foreach (var fragment in fragments)
        {
            terminal.Out.WriteLine($"made: {folder.PathOf(fragment)}");
        }

        var unfilled = fragments.Count(f => f.IsUnfilled);
        terminal.Out.WriteLine(unfilled == 0
            ? $"{FindingReport.Plural(fragments.Count, "file")} made"
            : $"{FindingReport.Plural(fragments.Count, "file")} made; write what is marked {Unfilled.Marker} in {FindingReport.Plural(unfilled, "file")}");
        return ExitCode.Clean;
    }

    private void Check(CategoryList? known)
    {
        foreach (var field in NewImageField.All)
        {
            if (request.Values.TryGetValue(field, out var value) && !field.Accepts(value))
            {
                _findings.Add(Catalogue.OptionHasWrongValue(field.Option, value, field.Expected));
            }
        }

        if (request.Categories.Count > NewImage.MaxCategories)
        {
            _findings.Add(Catalogue.OptionHasWrongValue("--category", string.Join(", ", request.Categories), $"at most {NewImage.MaxCategories} categories"));
        }

        foreach (var category in request.Categories.Where(c => known?.Names.Contains(c) == false))
        {
            _findings.Add(Catalogue.CategoryOptionIsUnknown(category, Nearest.Find(category, known!.Names), known.At));
        }
    }

    private NewImage Ask(ImageName name, CategoryList known)
    {
        if (terminal.OpenPrompt is not { } open)
        {
            return new(name, request.Values, [.. request.Categories]);
        }

        var prompt = new NewImagePrompt(open());
        var values = new Dictionary<NewImageField, string>(request.Values);
        foreach (var field in NewImageField.All.Where(f => !request.Values.ContainsKey(f)))
        {
            if (prompt.Ask(field) is { } answer)
            {
                values.Add(field, answer);
            }
        }

        return new(name, values, [.. request.Categories.Count > 0 ? request.Categories : prompt.AskCategories(known)]);
    }
}
