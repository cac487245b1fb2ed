using Docs.Cli;
using Docs.Readmes.Layouts;

// Whatever the arguments turn out to say, most runs build, and the template engine is the slowest to start.
_ = Task.Run(() => LayoutSet.BuiltIn);
return await Application.RunAsync(args, Terminal.OfProcess(), CancellationToken.None);
