using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Docs.Model;
using Docs.Model.Findings;

namespace Docs.Readmes;

/// <summary>What came of one image.</summary>
/// <param name="Readmes">One for each target asked for; none where the image could not be built.</param>
/// <param name="Findings">Each once, whatever the number of targets.</param>
public sealed record BuiltImage(ImageName Image, ImmutableArray<Readme> Readmes, ImmutableArray<Finding> Findings)
{
    /// <summary>Gives the bytes of the READMEs back to the pool that they were taken from; nobody may use them afterwards.</summary>
    public void Release(ArrayPool<byte> pool)
    {
        foreach (var readme in Readmes)
        {
            if (MemoryMarshal.TryGetArray(readme.Content, out var content))
            {
                pool.Return(content.Array!);
            }
        }
    }
}
