namespace Docs.Transport.Http.Handlers;

/// <summary>What the handlers of a chain and the sender of a request tell each other about one request.</summary>
internal static class RequestOptions
{
    private static readonly HttpRequestOptionsKey<bool> IsRepeatableKey = new("docs.repeatable");
    private static readonly HttpRequestOptionsKey<string> RefusalKey = new("docs.refusal");
    private static readonly HttpRequestOptionsKey<string> RequestIdKey = new("docs.request-id");
    private static readonly HttpRequestOptionsKey<Action> BegunKey = new("docs.begun");

    extension(HttpRequestMessage request)
    {
        /// <summary>
        /// Whether it makes no difference if the server carries out the request twice. By default only requests that
        /// read are repeatable. A sender that knows more of its request says so.
        /// </summary>
        public bool IsRepeatable
        {
            get => request.IsRead || (request.Options.TryGetValue(IsRepeatableKey, out var isRepeatable) && isRepeatable);
            set => request.Options.Set(IsRepeatableKey, value);
        }

        /// <summary>Whether the request changes nothing on the server.</summary>
        public bool IsRead => request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options;

        /// <summary>Why the answer was not read, or a redirect not followed; null where nothing was refused.</summary>
        public string? Refusal
        {
            get => request.Options.TryGetValue(RefusalKey, out var refusal) ? refusal : null;
            set => request.Options.Set(RefusalKey, value!);
        }

        /// <summary>The id that the server gave the latest exchange; null without one.</summary>
        public string? RequestId
        {
            get => request.Options.TryGetValue(RequestIdKey, out var id) ? id : null;
            set => request.Options.Set(RequestIdKey, value!);
        }

        /// <summary>Called each time that the request has its turn, see <see cref="TurnHandler"/>; null for nobody.</summary>
        public Action? Begun
        {
            get => request.Options.TryGetValue(BegunKey, out var begun) ? begun : null;
            set => request.Options.Set(BegunKey, value!);
        }
    }
}
