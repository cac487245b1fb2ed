using BenchmarkDotNet.Running;
using Docs.Benchmarks;

// dotnet run -c Release --project tests/Docs.Benchmarks -- --filter '*'
if (args is ["preview", var work, var saves])
{
    await new PreviewFigures(work, int.Parse(saves, System.Globalization.CultureInfo.InvariantCulture)).PrintAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
}
