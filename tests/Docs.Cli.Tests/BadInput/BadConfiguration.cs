namespace Docs.Cli.Tests.BadInput;

/// <summary>A command line or a <c>docs.yml</c> that asks for something that cannot be.</summary>
/// <param name="Title">A sentence.</param>
/// <param name="Yaml">The <c>docs.yml</c>; null for none.</param>
/// <param name="Options">What follows <c>docs build</c>.</param>
/// <param name="Said">Each how a line on standard error starts, and how it goes on.</param>
internal sealed record BadConfiguration(string Title, string? Yaml, string[] Options, params (string Start, string Then)[] Said)
{
    public override string ToString() => Title;
}
