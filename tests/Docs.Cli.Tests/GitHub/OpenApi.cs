using System.Globalization;
using System.Text.Json;

namespace Docs.Cli.Tests.GitHub;

/// <summary>GitHub's own description of its API, as far as it says what a request may hold.</summary>
internal sealed class OpenApi(JsonElement description)
{
    /// <summary>What a request has that GitHub does not describe, or lacks that GitHub requires; null for an operation that is not described.</summary>
    /// <param name="address">Path and query.</param>
    /// <param name="body">Null without one.</param>
    public IReadOnlyList<string>? Check(string method, string address, JsonElement? body)
    {
        var parts = address.Split('?');
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            if (Matches(path.Name, parts[0]) && path.Value.TryGetProperty(method.ToLowerInvariant(), out var operation))
            {
                var faults = new List<string>();
                CheckPath(operation, path.Name, parts[0], faults);
                CheckQuery(operation, parts.Length > 1 ? parts[1].Split('&') : [], faults);
                var isNeeded = operation.TryGetProperty("requestBody", out var described) && described.TryGetProperty("required", out var required) && required.GetBoolean();
                faults.AddRange(body is null && isNeeded ? ["there is no body"] : []);
                if (body is { } value)
                {
                    Check(operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"), value, "body", faults);
                }

                return faults;
            }
        }

        return null;
    }

    /// <summary>What an answer lacks that GitHub has; empty for a status that is not described for the operation.</summary>
    public IReadOnlyList<string> CheckAnswer(string method, string address, int status, JsonElement answer)
    {
        var path = description.GetProperty("paths").EnumerateObject().First(p => Matches(p.Name, address.Split('?')[0]) && p.Value.TryGetProperty(method.ToLowerInvariant(), out _));
        var responses = path.Value.GetProperty(method.ToLowerInvariant()).GetProperty("responses");
        var faults = new List<string>();
        if (responses.TryGetProperty(status.ToString(CultureInfo.InvariantCulture), out var response) && Resolve(response).TryGetProperty("content", out var content)
            && content.TryGetProperty("application/json", out var json))
        {
            CheckShape(json.GetProperty("schema"), answer, "answer", faults);
        }
        else if (status is >= 200 and < 300)
        {
            faults.Add($"status {status} is not described");
        }

        return faults;
    }

    /// <summary>Types and required fields; an answer may have more fields than are described.</summary>
    private void CheckShape(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        schema = Resolve(schema);
        foreach (var (keyword, needed) in ((string, int)[])[("allOf", int.MaxValue), ("anyOf", 1), ("oneOf", 1)])
        {
            if (schema.TryGetProperty(keyword, out var choices))
            {
                var failed = choices.EnumerateArray().Select(c =>
                {
                    var own = new List<string>();
                    CheckShape(c, value, at, own);
                    return own;
                }).Where(f => f.Count > 0).ToList();
                if (choices.GetArrayLength() - failed.Count < Math.Min(needed, choices.GetArrayLength()))
                {
                    faults.AddRange(failed[0]);
                }
            }
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            faults.AddRange(schema.TryGetProperty("nullable", out var flag) && flag.GetBoolean() ? [] : [$"{at} is null"]);
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !IsOf(type.GetString()!, value))
        {
            faults.Add($"{at} is {value.ValueKind}, expected {type}");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                CheckShape(items, item, at + "[]", faults);
            }
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            faults.AddRange(schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{at} lacks '{n}'") : []);
            foreach (var property in schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Where(p => value.TryGetProperty(p.Name, out _)) : [])
            {
                CheckShape(property.Value, value.GetProperty(property.Name), $"{at}.{property.Name}", faults);
            }
        }
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" or "number" => value.ValueKind == JsonValueKind.Number,
        _ => true,
    };

    // References have slashes in their names, and are the last part.
    private static bool Matches(string template, string path)
    {
        var (expected, actual) = (template.Split('/'), path.Split('/'));
        return (actual.Length == expected.Length || (actual.Length > expected.Length && expected[^1] == "{ref}"))
            && expected.Zip(actual).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private void CheckPath(JsonElement operation, string template, string path, List<string> faults)
    {
        foreach (var (name, value) in template.Split('/').Zip(path.Split('/')).Where(p => p.First.StartsWith('{')))
        {
            CheckParameter(operation, "path", name.Trim('{', '}'), value, faults);
        }
    }

    private void CheckQuery(JsonElement operation, string[] query, List<string> faults)
    {
        foreach (var (name, value) in query.Select(q => q.Split('=')).Select(q => (q[0], Uri.UnescapeDataString(q[^1]))))
        {
            CheckParameter(operation, "query", name, value, faults);
        }

        var given = query.Select(q => q.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(ParametersOf(operation)
            .Where(p => p.GetProperty("in").GetString() != "path" && p.TryGetProperty("required", out var required) && required.GetBoolean())
            .Select(p => p.GetProperty("name").GetString()!)
            .Where(n => !given.Contains(n))
            .Select(n => $"query: '{n}' is missing"));
    }

    private IEnumerable<JsonElement> ParametersOf(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(Resolve) : [];

    private void CheckParameter(JsonElement operation, string place, string name, string value, List<string> faults)
    {
        var parameter = ParametersOf(operation).FirstOrDefault(p => p.GetProperty("in").GetString() == place && p.GetProperty("name").GetString() == name);
        if (parameter.ValueKind == JsonValueKind.Undefined)
        {
            faults.Add($"{place}: '{name}' is not described");
            return;
        }

        var schema = Resolve(parameter.GetProperty("schema"));
        if (schema.TryGetProperty("type", out var type) && type.GetString() == "integer" && !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            faults.Add($"{place}: '{name}' is '{value}', expected a number");
        }
        else if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(v => v.ToString() == value))
        {
            faults.Add($"{place}: '{name}' is '{value}', expected one of {values}");
        }
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        schema = Resolve(schema);
        if (value.ValueKind == JsonValueKind.Null)
        {
            // The description of a tree's id says so in its text.
            var isNullable = (schema.TryGetProperty("nullable", out var flag) && flag.GetBoolean()) || schema.GetProperty("type").ToString().Contains("null", StringComparison.Ordinal);
            faults.AddRange(isNullable ? [] : [$"{at} is null"]);
        }
        else if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(v => v.ToString() == value.ToString()))
        {
            faults.Add($"{at}: '{value}' is not one of {values}");
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(items, item, at + "[]", faults);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];
            faults.AddRange(required.Where(n => !value.TryGetProperty(n, out _)).Select(n => $"{at} lacks '{n}'"));
            foreach (var property in value.EnumerateObject())
            {
                if (properties.TryGetProperty(property.Name, out var described))
                {
                    Check(described, property.Value, $"{at}.{property.Name}", faults);
                }
                else
                {
                    faults.Add($"{at}.{property.Name} is not described");
                }
            }
        }
    }

    private JsonElement Resolve(JsonElement element)
    {
        if (!element.TryGetProperty("$ref", out var reference))
        {
            return element;
        }

        var target = description;
        foreach (var part in reference.GetString()!.TrimStart('#', '/').Split('/'))
        {
            target = target.GetProperty(part);
        }

        return Resolve(target);
    }
}
