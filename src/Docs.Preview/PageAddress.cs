using System.Diagnostics.CodeAnalysis;
using Docs.Model;

namespace Docs.Preview;

/// <summary>One page: which README, and how it is looked at.</summary>
internal sealed record PageAddress(Target Target, ImageName Image, View View)
{
    public const string ViewParameter = "view";
    public const string OtherParameter = "with";

    /// <summary>The target that <see cref="View.Compare"/> compares with; null for the first other one.</summary>
    public Target? Other { get; init; }

    public static string NameOf(View view) => view.ToString().ToLowerInvariant();

    /// <summary>The page at a path and its parameter as a browser asks for it; false for none.</summary>
    /// <param name="path">As in <c>/library/python/</c>.</param>
    /// <param name="view">The view's name; null or empty for the rendered one.</param>
    public static bool TryParse(string path, string? view, [NotNullWhen(true)] out PageAddress? address)
    {
        address = path.Split('/') is ["", var target, var image, ""]
        && Target.Find(target) is { } foundTarget
        && ImageName.TryParse(image, out var foundImage)
        && Views.Find(view) is { } foundView
            ? new(foundTarget, foundImage, foundView)
            : null;
        return address is not null;
    }
}
