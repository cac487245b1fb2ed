using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Origins;
using Docs.Model.Snapshots;
using Docs.Readmes.Layouts;

namespace Docs.Readmes.Origins;

/// <summary>
/// Tells where the text of READMEs comes from: builds them once more from marked sources, on the same path, and takes
/// the marks out. Safe for several threads.
/// </summary>
public sealed class OriginTracer
{
    private readonly OriginMarks _marks = new();
    private readonly SharedSource _shared;
    private readonly LayoutSet _layouts;

    /// <param name="shared">What the READMEs were built from.</param>
    /// <param name="layouts">The same.</param>
    public OriginTracer(SharedSource shared, LayoutSet layouts)
    {
        _shared = shared with { Templates = _marks.Mark(shared.Templates) };
        _layouts = layouts.WithoutRendered();
    }

    /// <summary>The origins of each README of an image, in the same order.</summary>
    /// <param name="image">What the READMEs were built from.</param>
    /// <param name="readmes">Those of <see cref="ReadmeBuilder.Build"/>.</param>
    /// <param name="manifest">The path of the image's manifest, as findings name it.</param>
    public ImmutableArray<OriginMap> Trace(ImageSource image, ImmutableArray<Readme> readmes, SourceLocation manifest)
    {
        var marks = new OriginMarks(_marks);
        var marked = image with { Fragments = marks.Mark(image.Fragments) };
        var built = new ReadmeBuilder(_shared, _layouts).Build(marked, readmes.Select(r => r.Target)).Readmes;
        return [.. readmes.Select((r, i) => Trace(r, i < built.Length ? built[i].Text : null))];

        OriginMap Trace(Readme readme, string? page)
        {
            var text = readme.Text;
            var map = page is null ? null : marks.Unmark(page, new(manifest, Text: null), new(new(_shared.Templates.Folder), Text: null));

            // A page that marks make too long, say, has no map; its findings name the folder then.
            return map?.Text == text ? map : OriginMap.OfOneFile(text, new(image.Fragments.Folder));
        }
    }
}
