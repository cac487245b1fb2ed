using Docs.GitHub.Native;

// Given the address of an API: makes every call of the GitHub session, and prints what it read.
await GitHubCalls.RunAsync(new(args[0]), Console.Out, CancellationToken.None);
