using System.Collections.Immutable;
using System.Text;
using Docs.Model.Findings;
using Docs.Model.Placeholders;

namespace Docs.Publishing.Plans;

/// <summary>Finds READMEs with text that looks like a placeholder without a value, if the published README does not have the same text.</summary>
/// <param name="missing">Collects objects that must be loaded first. While it is not empty, the result is provisional.</param>
internal sealed class UnfilledPlaceholders(RepositoryState state, PublishOptions options, MissingObjects missing)
{
    /// <summary>The texts in a README that look like placeholders without a value, each once.</summary>
    /// <param name="readme">UTF-8.</param>
    public static ImmutableArray<string> In(ReadOnlySpan<byte> readme)
    {
        if (readme.IndexOf("%%"u8) < 0)
        {
            return [];
        }

        var text = Encoding.UTF8.GetString(readme);
        var whole = WrittenPlaceholder.Read(text)
            .Where(p => PlaceholderName.All.Append(PlaceholderName.DebSuites).Contains(p.Name, StringComparer.OrdinalIgnoreCase))
            .Select(p => PlaceholderName.Write(p.Name));
        return [.. whole.Concat(HalfOpenPlaceholder.Read(text).Select(p => text[p.Start..p.End])).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Removes READMEs with new such texts, and reports each. If nothing is published yet, all are allowed.</summary>
    /// <param name="published">The target's, by path.</param>
    public (TargetFiles Files, ImmutableArray<Finding> Findings) Refuse(TargetFiles files, IReadOnlyDictionary<string, PublishedReadme> published)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var file in published.Count == 0 ? [] : files.Files.Where(f => !f.Placeholders.IsEmpty && !options.WithPlaceholders.Contains(f.Image)))
        {
            if (FindNew(file, published.GetValueOrDefault(file.Path)) is { } text)
            {
                findings.Add(Catalogue.PlaceholderIsNew(new(file.Image.Value), file.Image, text));
            }
        }

        var refused = findings.Select(f => f.Image).ToHashSet();
        return (refused.Count == 0 ? files : files.Without(refused), findings.ToImmutable());
    }

    private string? FindNew(TargetFile file, PublishedReadme? published)
    {
        if (published is null)
        {
            return file.Placeholders[0];
        }

        if (published.Item.Id == file.Id)
        {
            return null;
        }

        if (!state.Blobs.TryGetValue(published.Item.Id!, out var content))
        {
            missing.Blobs.Add(published.Item.Id!);
            return null;
        }

        return file.Placeholders.Except(In(content.Span), StringComparer.Ordinal).FirstOrDefault();
    }
}
