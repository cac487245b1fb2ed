using System.Diagnostics.CodeAnalysis;
using Docs.Model.Manifests;

namespace Docs.Sources.Manifests;

/// <summary><c>Full Name &lt;contact&gt; (@handle)</c>, the contact optional.</summary>
internal static class MaintainerForms
{
    public const string Expected = "'Full Name <contact> (@handle)', the contact optional, without '<>()' inside the parts";

    /// <summary>The maintainer that a text names; false where it does not have the form.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Maintainer? maintainer)
    {
        maintainer = Read(text);
        return maintainer is not null;
    }

    /// <summary>The maintainer that a text names.</summary>
    /// <exception cref="FormatException">It does not have the form.</exception>
    public static Maintainer Parse(string text) => Read(text) ?? throw new FormatException($"'{text}' is not {Expected}");

    private static Maintainer? Read(string text)
    {
        var handleAt = text.LastIndexOf("(@", StringComparison.Ordinal);
        if (handleAt <= 0 || !text.EndsWith(')') || !char.IsWhiteSpace(text[handleAt - 1]))
        {
            return null;
        }

        var handle = text[(handleAt + 2)..^1];
        var name = text[..handleAt].TrimEnd();
        string? contact = null;
        if (name.EndsWith('>'))
        {
            var contactAt = name.IndexOf('<', StringComparison.Ordinal);
            if (contactAt <= 0 || !char.IsWhiteSpace(name[contactAt - 1]))
            {
                return null;
            }

            contact = name[(contactAt + 1)..^1];
            name = name[..contactAt].TrimEnd();
        }

        return IsWord(handle) && (contact is null || IsWord(contact)) && name.Length > 0 && !name.Any(IsBracket)
            ? new(name, contact, handle)
            : null;
    }

    private static bool IsWord(string text) =>
        text.Length > 0 && !text.Any(c => IsBracket(c) || char.IsWhiteSpace(c));

    private static bool IsBracket(char c) => c is '<' or '>' or '(' or ')';
}
