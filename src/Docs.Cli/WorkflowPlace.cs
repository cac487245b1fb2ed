namespace Docs.Cli;

/// <summary>What GitHub's workflows tell the programs that they run.</summary>
/// <param name="Repository">As in <c>docker-library/docs</c>; null outside of a workflow.</param>
/// <param name="Api">The address of the API; null outside of a workflow.</param>
internal sealed record WorkflowPlace(string? Repository, string? Api)
{
    /// <summary>Outside of a workflow.</summary>
    public static WorkflowPlace None { get; } = new(Repository: null, Api: null);

    /// <param name="variable">The environment.</param>
    public static WorkflowPlace Of(Func<string, string?> variable) => new(Find(variable, "GITHUB_REPOSITORY"), Find(variable, "GITHUB_API_URL"));

    private static string? Find(Func<string, string?> variable, string name) => variable(name) is { Length: > 0 } value ? value : null;
}
