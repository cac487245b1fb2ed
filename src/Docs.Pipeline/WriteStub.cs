using System.Text;
using Docs.Model;
using Docs.Model.Findings;
using Docs.Pipeline.Building;
using Docs.Pipeline.Requests;
using Docs.Pipeline.Results;
using Docs.Readmes;
using Docs.Sources.Configuration;
using Docs.Sources.Files;

namespace Docs.Pipeline;

/// <summary>Makes the short README that an image's source repository shows; writes nothing.</summary>
public sealed class WriteStub(WriteStubRequest request, Surroundings surroundings)
{
    /// <exception cref="UsageException">The configuration cannot be resolved, or there is no such image.</exception>
    /// <exception cref="IOException">Something cannot be read.</exception>
    public async Task<WriteStubResult> RunAsync(CancellationToken ct)
    {
        var pipeline = ReadmePipeline.Open(request.Overrides, surroundings);
        var preparation = await pipeline.PrepareAsync([request.Image], ct).ConfigureAwait(false);
        var findings = new List<Finding>(preparation.Snapshot.Findings);
        var stub = default(Readme);
        if (preparation.Layouts is { } layouts && preparation.Snapshot.Images is [var image])
        {
            var built = new ReadmeBuilder(preparation.Snapshot.Shared, layouts).BuildStub(image);
            findings.AddRange(built.Findings);
            stub = built.Readmes.FirstOrDefault();
        }

        return new(stub?.Text, LoadPresent(findings), [.. findings.Distinct().Order()]);
    }

    private string? LoadPresent(List<Finding> findings)
    {
        if (request.CheckedFile is not { } file || Path.GetFullPath(file, surroundings.CurrentFolder) is var path && !Path.Exists(path))
        {
            return null;
        }

        // Byte for byte: a file without its last newline is another one.
        return TextFile.LoadBytes(path, DisplayPath.Of(path, surroundings.CurrentFolder), TextFile.DefaultLimit, findings) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
    }
}
