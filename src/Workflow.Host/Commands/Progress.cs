using Spectre.Console;

namespace Workflow.Host.Commands;

/// <summary>A bar on error output for long work; nothing where nobody watches.</summary>
public sealed class Progress(string what) : IDisposable
{
    private static readonly IAnsiConsole Screen = AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
    );

    private int shown = -1;

    public void Show(long done, long of)
    {
        if (Console.IsErrorRedirected || of == 0)
            return;
        var percent = (int)Math.Min(100, done * 100 / of);
        if (percent == Interlocked.Exchange(ref shown, percent))
            return;
        var bar = new string('█', percent / 4).PadRight(25, '░');
        Screen.Write($"\r{what} {bar} {percent}%（{done}/{of}）");
    }

    public void Dispose()
    {
        if (shown >= 0)
            Screen.WriteLine();
    }
}
