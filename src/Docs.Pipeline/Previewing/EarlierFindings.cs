using Docs.Model.Findings;
using Docs.Model.Snapshots;
using Docs.Pipeline.Checking;
using Docs.Sources.Configuration;

namespace Docs.Pipeline.Previewing;

/// <summary>What was wrong in the revision that a preview compares with. Found once; one caller at a time.</summary>
internal sealed class EarlierFindings(RevisionFindings findings, Configuration configuration, string revision)
{
    private OlderFindings? _older;
    private bool _isFound;

    /// <summary>Those of some findings that the revision has too; null where they cannot be known.</summary>
    /// <param name="checkedNow">What was checked.</param>
    /// <param name="isAll">Whether that is all there is.</param>
    public async Task<IReadOnlySet<Finding>?> FindAsync(IReadOnlyCollection<Finding> found, SourceSnapshot checkedNow, bool isAll, CancellationToken ct)
    {
        if (!_isFound)
        {
            try
            {
                _older = new(await findings.FindAsync(configuration, revision, checkedNow, isAll, ct).ConfigureAwait(false));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or UsageException)
            {
                // Pages then say of no finding whether it is new.
                _older = null;
            }

            _isFound = true;
        }

        return _older is null ? null : found.Except(_older.Without(found)).ToHashSet();
    }
}
