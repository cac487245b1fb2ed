using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Docs.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Docs.Benchmarks.StageBenchmarks).Assembly).Run(args);
