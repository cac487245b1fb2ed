namespace Docs.Sync.Dockerfiles;

/// <summary>What was found out about the base of a Dockerfile.</summary>
/// <param name="Image">As <see cref="DockerfileParser.FindBase"/> gives it; null where that was asked and cannot be known.</param>
/// <param name="Failure">Why nothing was found out, so that earlier facts stay; null where something was.</param>
public sealed record BaseAnswer(string? Image, string? Failure)
{
    public static BaseAnswer Known(string? image) => new(image, null);

    public static BaseAnswer Failed(string reason) => new(null, reason);
}
