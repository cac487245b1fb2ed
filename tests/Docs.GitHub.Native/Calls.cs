using Docs.Publishing.GitHub.Failures;

namespace Docs.GitHub.Native;

/// <summary>Prints one line for each call.</summary>
internal sealed class Calls(TextWriter output)
{
    public async Task MakeAsync<T>(string name, Task<T> call, Func<T, string> print)
    {
        string line;
        try
        {
            line = print(await call);
        }
        catch (GitHubException e)
        {
            line = $"{e.Failure.Kind} after {e.Failure.RetryAfter?.TotalSeconds} until {e.Failure.LimitReset?.ToUnixTimeSeconds()}: {e.Message}";
        }
#pragma warning disable CA1031 // What a missing root does is any exception: it belongs into the comparison, not into a crash.
        catch (Exception e)
#pragma warning restore CA1031
        {
            line = $"{e.GetType().Name}: {e.Message}";
        }

        await output.WriteLineAsync($"{name}: {line.ReplaceLineEndings("\\n")}");
    }
}
