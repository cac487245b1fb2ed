using Docs.Model.Findings;

namespace Docs.Formatting;

/// <summary>A text to its canonical form, which ends with one newline unless it is empty; null with findings where it cannot be had.</summary>
/// <param name="text">Any text.</param>
/// <param name="path">The file, as findings name it.</param>
/// <param name="findings">Gets what is wrong.</param>
public delegate string? TextFormatter(string text, string path, ICollection<Finding> findings);
