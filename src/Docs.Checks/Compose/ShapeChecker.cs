using Docs.Model;
using Docs.Yaml;

namespace Docs.Checks.Compose;

/// <summary>Compares a Compose file with the shape that the specification gives it.</summary>
internal static class ShapeChecker
{
    private const string CommonPrefix = "x-";

    private static readonly string[] Origins = ["image", "build", "extends", "provider"];

    /// <summary>What is wrong with keys and values, in the order of the file.</summary>
    public static IEnumerable<ComposeProblem> Check(YamlNode root)
    {
        if (root.Kind != YamlKind.Mapping)
        {
            return [new(root.At, "the file must be a mapping with 'services'")];
        }

        var problems = CheckMapping(root, ComposeSpecification.File, "at the top");
        return root.Find("services") is not { } services
            ? root.Find("include") is null && !HasLike(root, "services", ComposeSpecification.File) ? problems.Prepend(new(root.At, "there is no 'services'")) : problems
            : services.Kind == YamlKind.Mapping && services.Entries.Count > 0
            ? problems.Concat(services.Entries.Select(WithoutImage).OfType<ComposeProblem>())
            : problems.Where(p => p.At != services.At).Append(new(services.At, "'services' must map names to services"));
    }

    private static ComposeProblem? WithoutImage(YamlEntry service) =>
        service.Value.Kind == YamlKind.Null ? new(service.At, $"the service '{service.Key}' must be a mapping")
        : service.Value.Kind == YamlKind.Mapping && !Origins.Any(k => service.Value.Find(k) is not null)
        ? new(service.At, $"the service '{service.Key}' has neither 'image' nor 'build'")
        : null;

    private static IEnumerable<ComposeProblem> Check(YamlNode node, ComposeShape shape, string name, string where)
    {
        if (shape.IsAny)
        {
            return [];
        }

        return node.Kind switch
        {
            YamlKind.Null => shape is { Scalar: not null, Items: null, MayBeMapping: false, MayBeEmpty: false } ? [new(node.At, $"{name} must be {shape.Expected}")] : [],
            YamlKind.Scalar when shape.Scalar is { } form => CheckScalar(node, form, name),
            YamlKind.Sequence when shape.Items is { } items => node.Items.SelectMany(i => i.Kind == YamlKind.Null
                ? [new(i.At, $"an item of {name} is empty")]
                : Check(i, items, $"an item of {name}", $"of an item of {name}")),
            YamlKind.Mapping when shape.MayBeMapping => CheckMapping(node, shape, where),
            _ => [new(node.At, $"{name} must be {shape.Expected}")],
        };
    }

    private static IEnumerable<ComposeProblem> CheckScalar(YamlNode node, ScalarForm form, string name)
    {
        if (!ScalarForm.IsOpen(node.Scalar!) && !form.IsValid(node.Scalar!))
        {
            yield return new(node.At, $"{name} is '{node.Scalar}', and must be {form.Expected}{DidYouMean(node.Scalar!, form.Words)}");
        }
    }

    private static IEnumerable<ComposeProblem> CheckMapping(YamlNode node, ComposeShape shape, string where)
    {
        foreach (var key in shape.Required.Where(k => node.Find(k) is null && !HasLike(node, k, shape)))
        {
            yield return new(node.At, $"the key '{key}' {where} is missing");
        }

        foreach (var entry in node.Entries)
        {
            var inner = shape.Keys?.GetValueOrDefault(entry.Key) ?? shape.Values;
            if (inner is not null)
            {
                if (shape.HasNames && !ScalarForm.Name.IsValid(entry.Key))
                {
                    yield return new(entry.At, $"the name '{entry.Key}' must be {ScalarForm.Name.Expected}");
                }

                foreach (var problem in Check(entry.Value, inner, $"'{entry.Key}'", shape.HasNames ? $"of '{entry.Key}'" : inner.Keys is null ? where : $"of '{entry.Key}'"))
                {
                    yield return problem;
                }
            }
            else if (shape.Keys is { } known && !entry.Key.StartsWith(CommonPrefix, StringComparison.Ordinal))
            {
                yield return new(entry.At, $"the key '{entry.Key}' {where} is not known{DidYouMean(entry.Key, known.Keys)}");
            }
        }
    }

    /// <summary>Whether a key that is not known was meant as another one, which then is not missing too.</summary>
    private static bool HasLike(YamlNode node, string key, ComposeShape shape) =>
        shape.Keys is { } known && node.Entries.Any(e => !known.ContainsKey(e.Key) && Nearest.Find(e.Key, known.Keys.Order(StringComparer.Ordinal)) == key);

    private static string DidYouMean(string value, IEnumerable<string> known) =>
        Nearest.Find(value, known.Order(StringComparer.Ordinal)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
