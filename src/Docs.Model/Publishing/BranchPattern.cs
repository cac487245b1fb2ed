using System.Diagnostics.CodeAnalysis;

namespace Docs.Model.Publishing;

/// <summary>The name of a branch with <c>{target}</c> and <c>{namespace}</c> in it, or without.</summary>
public sealed record BranchPattern
{
    private BranchPattern(string text) => Text = text;

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The pattern that a text is.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static BranchPattern Parse(string text) => TryParse(text, out var pattern) ? pattern : throw new FormatException($"'{text}' is not the name of a branch");

    /// <summary>The pattern that a text is; false where braces in it are no known field, or where it gives no branch's name whatever the fields are.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out BranchPattern? pattern)
    {
        pattern = !TargetText.HasUnknownField(text) && BranchName.TryParse(TargetText.Fill(text, "t", "n"), out _) ? new(text) : null;
        return pattern is not null;
    }

    /// <summary>A target's branch.</summary>
    /// <param name="namespace">The target's on Docker Hub; <c>library</c> for the official images.</param>
    /// <returns>False where this namespace makes it no branch's name, as in <c>x.{namespace}</c> for <c>lock</c>.</returns>
    public bool TryFill(Target target, string @namespace, [NotNullWhen(true)] out BranchName? name) => BranchName.TryParse(Show(target, @namespace), out name);

    /// <summary>A target's branch, where <see cref="TryFill"/> was true.</summary>
    /// <exception cref="FormatException">It is no branch's name.</exception>
    public BranchName Fill(Target target, string @namespace) => BranchName.Parse(Show(target, @namespace));

    /// <summary>The filled text, also where it is no branch's name.</summary>
    public string Show(Target target, string @namespace)
    {
        ArgumentNullException.ThrowIfNull(target);
        return TargetText.Fill(Text, target.Name, @namespace);
    }

    public override string ToString() => Text;
}
