namespace Docs.Checks.Reading;

/// <summary>An attribute of a tag of raw HTML.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">Its entities decoded; empty where there is none.</param>
/// <param name="Offset">Index of the value in the text, behind an opening quote; just behind the name where there is no value.</param>
internal sealed record HtmlAttribute(string Name, string Value, int Offset);
