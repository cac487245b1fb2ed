namespace Docs.Cli.Tests.BadInput;

/// <summary>Something that is wrong with the image <c>bad</c>, beside which <c>good</c> is still built.</summary>
/// <param name="Title">A sentence.</param>
/// <param name="Spoil">Makes it wrong.</param>
/// <param name="At">How the finding starts: place, severity and code.</param>
/// <param name="Help">What the message goes on to say.</param>
internal sealed record BadImage(string Title, Action<Workspace> Spoil, string At, string Help)
{
    public override string ToString() => Title;
}
