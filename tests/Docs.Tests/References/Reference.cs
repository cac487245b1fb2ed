namespace Docs.Tests.References;

/// <summary>One type of ours that mentions another type, ours or not.</summary>
/// <param name="Project">Of the first, as in <c>Docs.Model</c>.</param>
/// <param name="Folder">The namespace of the first.</param>
/// <param name="Type">The name of the first, or of its file.</param>
/// <param name="TargetFolder">The namespace of the other.</param>
/// <param name="Target">The other one with its namespace.</param>
internal sealed record Reference(string Project, string Folder, string Type, string TargetFolder, string Target);
