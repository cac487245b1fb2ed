using Docs.Cli.NewImages;

namespace Docs.Cli.Commands;

/// <summary>What a command line of <c>docs new</c> asks for.</summary>
/// <param name="Image">The name, as it was given.</param>
/// <param name="Source">The source folder; null for the configured one.</param>
/// <param name="Values">Those that options give, as they were given.</param>
/// <param name="Categories">The same.</param>
internal sealed record NewRequest(string Image, string? Source, IReadOnlyDictionary<NewImageField, string> Values, IReadOnlyList<string> Categories);
