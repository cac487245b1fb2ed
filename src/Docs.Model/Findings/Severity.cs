namespace Docs.Model.Findings;

/// <summary>What a finding means for the run.</summary>
public enum Severity
{
    /// <summary>Worth a look; the run succeeds.</summary>
    Warning,

    /// <summary>Must be fixed; the run ends with exit code 1 (2 for the configuration).</summary>
    Error,
}
