using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.NewImages;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;
using Docs.Sources.Files;
using Docs.Sources.Loading;

namespace Docs.Pipeline;

/// <summary>Makes the fragments of a new image.</summary>
public sealed class CreateImage(CreateImageRequest request, Surroundings surroundings)
{
    private readonly List<Finding> _findings = [];

    /// <exception cref="UsageException">Something that was asked for cannot be; nothing was made.</exception>
    /// <exception cref="IOException">They could not be written; nothing was made.</exception>
    public CreateImageResult Run()
    {
        var source = (ConfigurationLoader.LoadFolders(surroundings.CurrentFolder, new ConfigurationOverrides(Source: request.Source), out var problems)
            ?? throw new UsageException(problems)).Source;
        var known = CategoryList.Load(Folder.Open(source, surroundings.CurrentFolder, static _ => { }), _findings);
        Check(known);
        if (!ImageName.TryParse(request.Image, out var name))
        {
            throw new UsageException([.. _findings.Append(Catalogue.InvalidImageArgument(request.Image))]);
        }

        // Nobody should answer questions in vain.
        var folder = new NewImageFolder(source, name, surroundings.CurrentFolder);
        _findings.AddRange(folder.FindExisting());
        if (_findings.Count > 0)
        {
            throw new UsageException([.. _findings]);
        }

        var fragments = NewFragment.Of(Ask(name, known!));
        folder.Write(fragments);
        return new([.. fragments.Select(folder.PathOf)], fragments.Count(f => f.IsUnfilled))
        {
            HasManifest = ConfigurationLoader.Load(surroundings.CurrentFolder, new(Source: request.Source), out _, surroundings.CacheFolder) is { } configuration
                && File.Exists(Path.Join(configuration.LibraryFolder, name.Value)),
        };
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
        if (request.Questions is not { } open)
        {
            return new(name, request.Values, [.. request.Categories]);
        }

        var questions = open();
        var values = new Dictionary<NewImageField, string>(request.Values);
        foreach (var field in NewImageField.All.Where(f => !request.Values.ContainsKey(f)))
        {
            if (questions.Ask(field) is { } answer)
            {
                values.Add(field, answer);
            }
        }

        return new(name, values, [.. request.Categories.Count > 0 ? request.Categories : questions.AskCategories(known)]);
    }
}
