using Docs.Cli;

using var cancellation = new CancellationTokenSource();
return await Application.RunAsync(args, Terminal.OfProcess(), cancellation.Token);
