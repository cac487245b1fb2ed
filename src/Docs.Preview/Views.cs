using System.Collections.Immutable;

namespace Docs.Preview;

/// <summary>All views, in the order of their tabs.</summary>
internal static class Views
{
    public static ImmutableArray<View> All { get; } = [View.Rendered, View.Source, View.Changes, View.Diff, View.Hub, View.Findings, View.Compare];

    /// <summary>Those that need no server to be written: all but the comparison of any two targets.</summary>
    public static ImmutableArray<View> OfFiles { get; } = All.Remove(View.Compare);

    /// <summary>The view of that name, the rendered one for none; null for any other word.</summary>
    public static View? Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return View.Rendered;
        }

        foreach (var view in All)
        {
            if (PageAddress.NameOf(view) == name)
            {
                return view;
            }
        }

        return null;
    }

    public static string TitleOf(View view) => view switch
    {
        View.Diff => "Diff",
        View.Hub => "Docker Hub",
        _ => view.ToString(),
    };
}
