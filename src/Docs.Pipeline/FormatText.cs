using Docs.Formatting;
using Docs.Model.Findings;
using Docs.Pipeline.Canonical;
using Docs.Pipeline.Results;
using Docs.Sources.Configuration;
using Docs.Sources.Files;

namespace Docs.Pipeline;

/// <summary>Brings a text that is in no file into its canonical form.</summary>
public static class FormatText
{
    /// <param name="name">The name of a file, which says what the text is; findings call it that.</param>
    /// <param name="input">The text, in UTF-8.</param>
    /// <exception cref="UsageException">Files of that name have no canonical form.</exception>
    public static async Task<FormatTextResult> RunAsync(string name, Stream input, CancellationToken ct)
    {
        if (Formatter.Find(Path.GetFileName(name)) is null)
        {
            throw new UsageException([Catalogue.FileHasNoCanonicalForm(name, Formatter.KnownFiles)]);
        }

        // One byte more than is allowed shows that there are too many.
        var buffer = new byte[TextFile.DefaultLimit + 1];
        var length = await input.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct).ConfigureAwait(false);
        if (length > TextFile.DefaultLimit)
        {
            return new(Form: null, [Catalogue.FileIsTooLarge(new(name), length, TextFile.DefaultLimit)]);
        }

        var findings = new List<Finding>();
        return new(CanonicalFile.Of(new(name, name, IsNamed: true), buffer[..length], findings), findings);
    }
}
