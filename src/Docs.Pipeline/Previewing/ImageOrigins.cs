using System.Collections.Immutable;
using Docs.Model;
using Docs.Model.Origins;

namespace Docs.Pipeline.Previewing;

/// <summary>
/// Where the READMEs of an image come from: of the first one that somebody asks for alone, because a page waits for it;
/// then of all others at once. Safe for several threads.
/// </summary>
/// <param name="readmes">Those of the image.</param>
/// <param name="trace">Traces some of them, in their order.</param>
internal sealed class ImageOrigins(ImmutableArray<Readme> readmes, Func<ImmutableArray<Readme>, ImmutableArray<OriginMap>> trace)
{
    private readonly Lock _lock = new();
    private readonly OriginMap?[] _maps = new OriginMap?[readmes.Length];

    /// <summary>The origins of one README.</summary>
    /// <param name="index">Among those of the image.</param>
    public OriginMap Find(int index)
    {
        lock (_lock)
        {
            if (_maps[index] is null)
            {
                Trace(Array.TrueForAll(_maps, m => m is null) ? [index] : Missing());
            }

            return _maps[index]!;
        }
    }

    /// <summary>Those of all, in their order.</summary>
    public ImmutableArray<OriginMap> FindAll()
    {
        lock (_lock)
        {
            Trace(Missing());
            return [.. _maps.OfType<OriginMap>()];
        }
    }

    private List<int> Missing() => [.. Enumerable.Range(0, _maps.Length).Where(i => _maps[i] is null)];

    private void Trace(List<int> indices)
    {
        if (indices.Count > 0)
        {
            foreach (var (index, map) in indices.Zip(trace([.. indices.Select(i => readmes[i])])))
            {
                _maps[index] = map;
            }
        }
    }
}
