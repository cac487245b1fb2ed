using Docs.Hub.Plans;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Model.Publishing;
using Docs.Publishing.Hub.Api;
using Docs.Transport.Files;
using Docs.Transport.Pictures;

namespace Docs.Publishing.Hub;

/// <summary>Brings the picture of a repository on Docker Hub to that of its image's folder. Safe for several threads.</summary>
/// <param name="cache">Where it is remembered what was sent; null for nowhere.</param>
public sealed class LogoPublication(HubSession session, PictureRenderer renderer, CacheFolder? cache)
{
    private readonly LogoCache _cache = new(cache);

    /// <summary>Publishes a picture, or removes one.</summary>
    /// <param name="logo">Null without one, so that Docker Hub's is removed.</param>
    /// <param name="isDryRun">Whether nothing is sent.</param>
    /// <param name="findings">Gets DOC544 for a picture that is not published.</param>
    /// <returns>Null where Docker Hub shows the picture already, or where it must not be published.</returns>
    /// <exception cref="HubException">A call failed.</exception>
    /// <exception cref="IOException">No picture can be drawn here.</exception>
    public async Task<HubStep?> PublishAsync(HubRepositoryName name, LogoFile? logo, ImageName? image, bool isDryRun, ICollection<Finding> findings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var wanted = default(byte[]);
        if (logo is not null)
        {
            var drawn = logo.FindProblem() is { } problem ? new(null, problem) : await DrawAsync(logo, ct).ConfigureAwait(false);
            wanted = drawn.Content;
            if (wanted is null)
            {
                findings.Add(Catalogue.HubLogoIsWrong(new(logo.Path), drawn.Problem!, image));
                return null;
            }
        }

        var shown = await session.FindLogoAsync(name, ct).ConfigureAwait(false);
        if (await IsSameAsync(name, wanted, shown, ct).ConfigureAwait(false))
        {
            return null;
        }

        if (isDryRun)
        {
            return new(HubField.Logo, HubState.Planned);
        }

        if (wanted is null)
        {
            await session.RemoveLogoAsync(name, ct).ConfigureAwait(false);
            return await session.FindLogoAsync(name, ct).ConfigureAwait(false) is null
                ? new(HubField.Logo, HubState.Published)
                : new(HubField.Logo, HubState.Failed, $"Docker Hub did not remove the logo of {name}");
        }

        await session.UploadLogoAsync(name, wanted, ct).ConfigureAwait(false);
        var taken = await session.FindLogoAsync(name, ct).ConfigureAwait(false);
        if (taken is null || (shown is not null && taken.AsSpan().SequenceEqual(shown)))
        {
            return new(HubField.Logo, HubState.Failed, $"Docker Hub did not take 'logo' of {name}: it shows {(taken is null ? "none" : "the same one as before")}");
        }

        _cache.Add(session.Api, name, wanted, taken);
        return new(HubField.Logo, HubState.Published);
    }

    private async Task<bool> IsSameAsync(HubRepositoryName name, byte[]? wanted, byte[]? shown, CancellationToken ct)
    {
        if (wanted is null || shown is null)
        {
            return wanted == shown;
        }

        if (wanted.AsSpan().SequenceEqual(shown))
        {
            return true;
        }

        // Another picture than the last one, however little it differs, is a change that somebody made.
        var last = _cache.Find(session.Api, name);
        return last?.IsOf(wanted) != false && (last?.IsShown(shown) == true || await HasSamePixelsAsync(wanted, shown, ct).ConfigureAwait(false));
    }

    /// <summary>Whether Docker Hub's picture is what it may have made of the wanted one.</summary>
    private async Task<bool> HasSamePixelsAsync(byte[] wanted, byte[] shown, CancellationToken ct)
    {
        try
        {
            var one = await renderer.ReadPixelsAsync(wanted, LogoFile.Side, ct).ConfigureAwait(false);
            var other = await renderer.ReadPixelsAsync(shown, LogoFile.Side, ct).ConfigureAwait(false);
            return one.Content is not null && other.Content is not null && LogoDifference.IsSmall(one.Content, other.Content, LogoFile.Side);
        }
        catch (IOException)
        {
            // A picture that is final needs nothing drawn to be sent.
            return false;
        }
    }

    /// <summary>The picture as Docker Hub gets it.</summary>
    private Task<RenderedPicture> DrawAsync(LogoFile logo, CancellationToken ct) =>
        logo.IsFinal ? Task.FromResult(new RenderedPicture(logo.Content.ToArray(), null))
        : logo.IsSvg ? renderer.DrawSvgAsync(logo.Content, LogoFile.Side, ct)
        : renderer.DrawPngAsync(logo.Content, LogoFile.Side, ct);
}
