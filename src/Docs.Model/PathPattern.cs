namespace Docs.Model;

/// <summary>
/// Where a README is written below the output folder: a relative path with <c>{target}</c> and <c>{image}</c> in it.
/// </summary>
public sealed class PathPattern
{
    public const string Default = "{target}/{image}/README.md";

    private const string TargetField = "{target}";
    private const string ImageField = "{image}";

    private readonly string[] _parts;

    private PathPattern(string text)
    {
        Text = text;
        _parts = text.Split('/');
    }

    public string Text { get; }

    /// <summary>Its folders and its file name, each perhaps with fields in it.</summary>
    public IReadOnlyList<string> Parts => _parts;

    public bool HasTarget => Text.Contains(TargetField, StringComparison.Ordinal);

    /// <summary>Parses a pattern, or says in <paramref name="problem"/> what is wrong with it.</summary>
    public static PathPattern? Parse(string text, out string problem)
    {
        var parts = text.Split('/');
        problem = text.Length == 0 ? "is empty"
            : text.Contains('\\', StringComparison.Ordinal) ? "has a '\\'; folders are separated by '/'"
            : text.Any(char.IsControl) ? "has a control character"
            : Path.IsPathRooted(text) || text.StartsWith('/') || text.Contains(':', StringComparison.Ordinal) ? "is not a relative path"
            : parts.Contains("..") ? "leaves the output folder"
            : parts.Any(p => p is "" or ".") ? "has an empty part"
            : parts.Any(p => p.Equals(".git", StringComparison.OrdinalIgnoreCase)) ? "enters '.git'"
            : !text.Contains(ImageField, StringComparison.Ordinal) ? "lacks '{image}', so that all images would be one file"
            : Fill(text, "i", "t").AsSpan().ContainsAny('{', '}') ? "has an unknown field; known are '{target}' and '{image}'"
            : "";
        return problem.Length == 0 ? new PathPattern(text) : null;
    }

    /// <summary>The path of a README below the output folder, separated by <c>/</c>.</summary>
    public string PathOf(ImageName image, Target target) => Fill(Text, image.Value, target.Name);

    /// <summary>The image whose README for a target has this path, or null; the inverse of <see cref="PathOf"/>.</summary>
    public ImageName? FindImage(string path, Target target)
    {
        var names = path.Split('/');
        return names.Length != _parts.Length ? null : _parts
            .Zip(names, (part, name) => FindImage(Fill(part, image: null, target.Name), name))
            .FirstOrDefault(i => i is not null && PathOf(i, target) == path);
    }

    /// <summary>One of the <see cref="Parts"/> for an image and a target; fields of what is null stay.</summary>
    public static string Fill(string part, string? image, string? target)
    {
        var filled = image is null ? part : part.Replace(ImageField, image, StringComparison.Ordinal);
        return target is null ? filled : filled.Replace(TargetField, target, StringComparison.Ordinal);
    }

    /// <summary>Whether a part has a field for the image.</summary>
    public static bool HasImage(string part) => part.Contains(ImageField, StringComparison.Ordinal);

    /// <summary>
    /// The image in a name that a part (with its target filled in) may have made, or null if it did not.
    /// </summary>
    public static ImageName? FindImage(string part, string name)
    {
        var at = part.IndexOf(ImageField, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var tail = part.Length - at - ImageField.Length;
        return name.Length > at + tail
            && name.AsSpan().StartsWith(part.AsSpan(0, at), StringComparison.Ordinal)
            && name.AsSpan().EndsWith(part.AsSpan(part.Length - tail), StringComparison.Ordinal)
            && ImageName.TryParse(name[at..^tail], out var image)
            ? image
            : null;
    }
}
