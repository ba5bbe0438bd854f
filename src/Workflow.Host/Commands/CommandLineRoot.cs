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
        root.Add(BenchCommands());
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

    private static Command BenchCommands()
    {
        var callers = new Option<int[]>("--callers")
        {
            Description = "How many callers at once, several separated by commas; 1 to 4096.",
            DefaultValueFactory = _ => [1, 32, 256],
            CustomParser = Numbers,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each run lasts, 1 to 600 s.",
            DefaultValueFactory = _ => 10,
        };
        var json = Json();
        var commands = new Command("commands", "Case commands per second, with the floor under them.")
        {
            callers,
            seconds,
            json,
        };
        commands.SetAction(
            (given, stop) =>
                Bench.CommandsAsync(
                    given.GetRequiredValue(callers),
                    given.GetRequiredValue(seconds),
                    given.GetValue(json),
                    stop
                )
        );
        return new Command("bench", "Measures this program on this machine.") { commands };
    }

    private static Option<bool> Json() => new("--json") { Description = "One JSON object on standard output." };

    private static int[]? Numbers(System.CommandLine.Parsing.ArgumentResult result)
    {
        var numbers = new List<int>();
        foreach (var part in result.Tokens.SelectMany(t => t.Value.Split(',')))
        {
            if (!int.TryParse(part, out var number) || number is < 1 or > 4096)
            {
                result.AddError($"“{part}” is not a number from 1 to 4096.");
                return null;
            }
            numbers.Add(number);
        }
        return [.. numbers];
    }
}
