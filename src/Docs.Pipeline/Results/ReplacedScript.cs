namespace Docs.Pipeline.Results;

/// <summary>A script of a checkout whose work a command does.</summary>
/// <param name="Script">Its path in the checkout.</param>
/// <param name="Command">As it is typed.</param>
public sealed record ReplacedScript(string Script, string Command);
