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
    /// <exception cref="IOException">The program that draws is not installed.</exception>
    public async Task<HubStep?> PublishAsync(HubRepositoryName name, LogoFile? logo, ImageName? image, bool isDryRun, ICollection<Finding> findings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var wanted = default(byte[]);
        if (logo is not null)
        {
            var problem = logo.FindProblem();
            wanted = problem is not null ? null : logo.IsFinal ? logo.Content.ToArray() : await DrawAsync(logo, ct).ConfigureAwait(false);
            if (wanted is null)
            {
                findings.Add(Catalogue.HubLogoIsWrong(new(logo.Path), problem ?? "cannot be drawn", image));
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

        return wanted.AsSpan().SequenceEqual(shown)
            || _cache.Has(session.Api, name, wanted, shown)
            || await HasSamePixelsAsync(wanted, shown, ct).ConfigureAwait(false);
    }

    /// <summary>Whether two pictures differ in nothing but how they are written: drawn again, both are the same bytes.</summary>
    private async Task<bool> HasSamePixelsAsync(byte[] wanted, byte[] shown, CancellationToken ct)
    {
        if (PngSize.Find(shown) is not { Width: LogoFile.Side, Height: LogoFile.Side })
        {
            return false;
        }

        try
        {
            var one = await DrawAsync(new("", wanted), ct).ConfigureAwait(false);
            var other = await DrawAsync(new("", shown), ct).ConfigureAwait(false);
            return one is not null && other is not null && one.AsSpan().SequenceEqual(other);
        }
        catch (IOException)
        {
            // A picture that is final needs no program to be sent.
            return false;
        }
    }

    /// <summary>The picture as Docker Hub gets it; null where it cannot be drawn.</summary>
    private async Task<byte[]?> DrawAsync(LogoFile logo, CancellationToken ct)
    {
        if (!logo.IsSvg)
        {
            return await renderer.RenderAsync(logo.Wrap(), side: null, ct).ConfigureAwait(false);
        }

        // Lines are drawn in the right size at once: a picture within a picture would be drawn in its own size, and then scaled.
        var drawn = await renderer.RenderAsync(logo.Content, LogoFile.Side, ct).ConfigureAwait(false);
        return drawn is null ? null : await renderer.RenderAsync(new LogoFile("", drawn).Wrap(), side: null, ct).ConfigureAwait(false);
    }
}
