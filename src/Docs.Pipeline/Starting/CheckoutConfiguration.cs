using Docs.Sources.Configuration;

namespace Docs.Pipeline.Starting;

/// <summary>The <c>docs.yml</c> that is made for a checkout of docker-library/docs: READMEs in place, one target.</summary>
internal static class CheckoutConfiguration
{
    /// <summary>Where tag data is kept: below the folder of <c>docs.yml</c>, which it must not leave.</summary>
    public const string Library = ".library";

    /// <summary>The text of the file.</summary>
    public static string Text { get; } =
        $$"""
        # What docs does here. Paths are relative to this file; options on the command line win.

        # A folder for each image, with the fragments that its maintainers write.
        source: .
        # Fragments that all images share.
        templates: {{PlainCheckout.Templates}}
        # Which tags there are, and facts from elsewhere: 'docs sync' brings both up to date.
        library: {{Library}}
        lock: {{Library}}/{{Configuration.LockFileName}}

        # READMEs are written beside the fragments.
        output: .
        path: '{{PlainCheckout.Path}}'
        # What is built. For architectures too, add them here, as in 'i386: i386', and '{target}' to the path.
        targets:
          library:

        # Where links to logos lead.
        links:
          repository: docker-library/docs
          branch: master

        """;
}
