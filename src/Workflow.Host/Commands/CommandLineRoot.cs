using System.CommandLine;
using Workflow.Host.Embedded;

namespace Workflow.Host.Commands;

/// <summary>The command line: one line per command. Exit code 0 good, 1 refused or not in order, 2 wrong use.</summary>
public static class CommandLineRoot
{
    public const int Good = 0;
    public const int NotInOrder = 1;
    public const int WrongUse = 2;

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        var root = new RootCommand("为基层减负工作平台。Without a command it serves pages and programs.");
        root.SetAction((_, stop) => Serve.RunAsync(stop));
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return WrongUse;
        }
        try
        {
            return await parsed.InvokeAsync(null, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return Good;
        }
        catch (EmbeddedException trouble)
        {
            await Console.Error.WriteLineAsync(trouble.Message);
            return NotInOrder;
        }
    }
}
