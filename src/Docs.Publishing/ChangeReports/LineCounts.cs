namespace Docs.Publishing.ChangeReports;

/// <summary>How many lines a difference adds and removes.</summary>
public readonly record struct LineCounts(int Added, int Removed);
