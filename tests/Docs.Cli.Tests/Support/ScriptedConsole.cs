using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Docs.Cli.Tests.Support;

/// <summary>A console at which somebody types what a script says; it has no answer when the script is over.</summary>
internal sealed class ScriptedConsole : IAnsiConsole, IAnsiConsoleInput, IDisposable
{
    private readonly StringWriter _shown = new(CultureInfo.InvariantCulture);
    private readonly Queue<ConsoleKeyInfo> _keys;
    private readonly IAnsiConsole _console;

    /// <param name="script">What is typed; <c>\n</c> is the key Enter, <c>\t</c> the key that moves down a list.</param>
    public ScriptedConsole(string script)
    {
        _keys = new(script.Select(KeyOf));
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(_shown) });
    }

    /// <summary>All that was shown, escape sequences included.</summary>
    public string Shown => _shown.ToString();

    /// <summary>How many keys nobody asked for.</summary>
    public int KeysLeft => _keys.Count;

    public Profile Profile => _console.Profile;

    public IAnsiConsoleCursor Cursor => _console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => _console.ExclusivityMode;

    public RenderPipeline Pipeline => _console.Pipeline;

    public void Dispose() => _shown.Dispose();

    public void Clear(bool home) => _console.Clear(home);

    public void Write(IRenderable renderable) => _console.Write(renderable);

    public void WriteAnsi(Action<AnsiWriter> action) => _console.WriteAnsi(action);

    public bool IsKeyAvailable() => _keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => _keys.TryDequeue(out var key) ? key : throw new InvalidOperationException($"nobody answers to:\n{Shown}");

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));

    private static ConsoleKeyInfo KeyOf(char c) => c switch
    {
        '\n' => new('\r', ConsoleKey.Enter, shift: false, alt: false, control: false),
        '\t' => new('\0', ConsoleKey.DownArrow, shift: false, alt: false, control: false),
        ' ' => new(' ', ConsoleKey.Spacebar, shift: false, alt: false, control: false),
        _ => new(c, ConsoleKey.None, shift: false, alt: false, control: false),
    };
}
