using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Docs.Testing.GitHub;

/// <summary>What a server does with a request in place of answering it.</summary>
/// <param name="Answer">Makes the answer, given what carries out the request; null for no answer.</param>
/// <param name="WriteAsync">Writes in its own way, or cuts the connection; null to write the answer.</param>
internal sealed record HostFault(Func<Func<HostAnswer>, HostAnswer?> Answer, Func<HttpContext, Task>? WriteAsync = null)
{
    /// <summary>By name, each fault that a server of GitHub's may have.</summary>
    public static IReadOnlyDictionary<string, HostFault> All { get; } = new Dictionary<string, HostFault>(StringComparer.Ordinal)
    {
        ["401"] = Status(401, "Bad credentials"),
        ["403"] = Status(403, "Resource not accessible by integration"),
        ["403 primary limit"] = Status(403, "API rate limit exceeded for user ID 1.", ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1767268920")),
        ["403 secondary limit"] = Status(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", ("Retry-After", "61")),
        ["404"] = Status(404, "Not Found"),
        ["409"] = Status(409, "Conflict"),
        ["422 not a fast forward"] = Status(422, "Update is not a fast forward"),
        ["422 tree too large"] = Status(422, "Sorry, your request timed out. It's likely that your input was too large to process."),
        ["429"] = Status(429, "Too many requests", ("Retry-After", "7")),
        ["500"] = Status(500, "Server Error"),
        ["502 after the work"] = new(carryOut => { carryOut(); return HostAnswer.Failure(502, "Server Error"); }),
        ["reset"] = new(_ => null, Cut),
        ["reset after the work"] = new(carryOut => { carryOut(); return null; }, Cut),
        ["no answer"] = new(_ => null, UntilGoneAsync),
        ["slow body"] = new(carryOut => { carryOut(); return null; }, async context =>
        {
            await BeginAsync(context, "application/json");
            await UntilGoneAsync(context);
        }),
        ["HTML"] = new(carryOut => { carryOut(); return null; }, async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><title>Unicorn!</title></html>");
        }),
        ["truncated JSON"] = new(carryOut => { carryOut(); return null; }, async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{\"sha\": \"12");
        }),
        ["broken body"] = new(carryOut => { carryOut(); return null; }, async context =>
        {
            context.Response.ContentLength = 1000;
            await BeginAsync(context, "application/json");
            context.Abort();
        }),
        ["redirect to another host"] = new(_ => null, context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "http://127.0.0.2:9/elsewhere";
            return Task.CompletedTask;
        }),
    };

    /// <summary>By name, each fault that GraphQL may have besides; most have the status 200.</summary>
    public static IReadOnlyDictionary<string, HostFault> OfGraphQl { get; } = new Dictionary<string, HostFault>(StringComparer.Ordinal)
    {
        ["GraphQL error"] = new(_ => Errors("UNPROCESSABLE", "Something is wrong with the values.")),
        ["GraphQL error without data"] = new(_ => Errors("FORBIDDEN", "Resource not accessible by integration", hasData: false)),
        ["GraphQL primary limit"] = new(_ => Errors("RATE_LIMITED", "API rate limit already exceeded for user ID 1.") with { Headers = [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1767268920")] }),
        ["GraphQL secondary limit"] = new(_ => Errors(null, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.") with { Headers = [("Retry-After", "61")] }),
        ["GraphQL node limit"] = new(_ => Errors("MAX_NODE_LIMIT_EXCEEDED", "This query requests up to 600,000 possible nodes which exceeds the maximum limit of 500,000.")),
        ["GraphQL time-out"] = new(_ => Errors(null, SomethingWrong) with { Status = 502 }),
        ["GraphQL time-out after the work"] = new(carryOut => { carryOut(); return Errors(null, SomethingWrong); }),
        ["GraphQL data of another shape"] = new(_ => new(200, new JsonObject { ["data"] = new JsonArray(1) })),
        ["GraphQL without data"] = new(_ => new(200, new JsonObject())),
        ["GraphQL partial data"] = new(carryOut =>
        {
            var answer = carryOut().Body!;
            foreach (var value in answer["data"]!.AsObject().Select(d => d.Value).OfType<JsonObject>().Where(v => v.Count > 1))
            {
                value.Remove(value.Last().Key);
            }

            answer["errors"] = new JsonArray(new JsonObject { ["type"] = "RESOURCE_LIMITS_EXCEEDED", ["message"] = "Resource limits for this query exceeded." });
            return new(200, answer);
        }),
    };

    private const string SomethingWrong = "Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.";

    private static HostAnswer Errors(string? type, string message, bool hasData = true)
    {
        var error = new JsonObject { ["message"] = message };
        if (type is not null)
        {
            error["type"] = type;
        }

        var answer = new JsonObject { ["errors"] = new JsonArray(error) };
        if (hasData)
        {
            answer["data"] = null;
        }

        return new(200, answer);
    }

    /// <summary>The item of a request that has its body: a text.</summary>
    public const string Body = "body";

    /// <summary>The item of a request that has what is called once its answer never comes: an <see cref="Action"/>.</summary>
    public const string Hanging = "hanging";

    private static HostFault Status(int status, string message, params (string Name, string Value)[] headers) =>
        new(_ => HostAnswer.Failure(status, message) with { Headers = headers });

    private static Task Cut(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task BeginAsync(HttpContext context, string type)
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync("{\"sha\":");
        await context.Response.Body.FlushAsync();
    }

    private static Task UntilGoneAsync(HttpContext context)
    {
        (context.Items[Hanging] as Action)?.Invoke();
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        context.RequestAborted.Register(() => gone.TrySetResult());
        return gone.Task;
    }
}
