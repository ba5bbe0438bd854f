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
        root.Add(DistrictCommands.Make());
        root.Add(AccountCommands.Make());
        root.Add(ImportCommands());
        root.Add(TableCommands.Export());
        root.Add(TableCommands.Upstream());
        root.Add(VerifyCommand());
        root.Add(CountersignCommand());
        root.Add(ExplainCommand());
        root.Add(ConnectionCommand());
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

    private static Command ImportCommands()
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, plain or compressed by gzip." };
        var (district, json) = (District(), Json());
        var complaints = new Command("complaints", "Past matters with their answers; twice is as good as once.")
        {
            file,
            district,
            json,
        };
        complaints.SetAction(
            (given, stop) =>
                ImportComplaints.RunAsync(
                    given.GetRequiredValue(file),
                    given.GetRequiredValue(district),
                    given.GetValue(json),
                    stop
                )
        );
        return new Command("import", "Brings in what other systems know.")
        {
            complaints,
            TableCommands.ImportTickets(),
        };
    }

    private static Command VerifyCommand()
    {
        var anchor = new Option<string?>("--anchor")
        {
            Description = "A checkpoint of the supervising office, as a file.",
        };
        var office = new Option<string?>("--office") { Description = "The office's public key (PEM), from outside." };
        var countersigner = new Option<string?>("--countersigner")
        {
            Description = "The supervising office's public key (PEM), from outside.",
        };
        var (district, json) = (District(), Json());
        var verify = new Command("verify", "Are the facts what they were?")
        {
            district,
            anchor,
            office,
            countersigner,
            json,
        };
        verify.SetAction(
            (given, stop) =>
                Verify.RunAsync(
                    given.GetRequiredValue(district),
                    Outside.Read(given.GetValue(anchor), given.GetValue(office), given.GetValue(countersigner)),
                    given.GetValue(json),
                    stop
                )
        );
        return verify;
    }

    private static Command CountersignCommand()
    {
        var folder = new Option<string>("--folder")
        {
            Description = "Where the supervising office keeps its key and what it signed.",
            Required = true,
        };
        var output = new Option<string?>("--output") { Description = "Also write the checkpoint to this file." };
        var district = District();
        var countersign = new Command("countersign", "The supervising office signs the head.")
        {
            district,
            folder,
            output,
        };
        countersign.SetAction(
            (given, stop) =>
                Countersign.RunAsync(
                    given.GetRequiredValue(district),
                    given.GetRequiredValue(folder),
                    given.GetValue(output),
                    stop
                )
        );
        return countersign;
    }

    private static Command ExplainCommand()
    {
        var wanted = new Argument<string>("CASE") { Description = "A number (GD-2026-000001) or an id (UUID)." };
        var district = new Option<string?>("--district") { Description = "Only in this district." };
        var explain = new Command("explain", "What happened to a case, and why its dates.") { wanted, district };
        explain.SetAction(
            (given, stop) => Explain.RunAsync(given.GetRequiredValue(wanted), given.GetValue(district), stop)
        );
        return explain;
    }

    private static Command ConnectionCommand()
    {
        var (district, json) = (District(), Json());
        var connection = new Command("connection", "How another system reads this district's events.")
        {
            district,
            json,
        };
        connection.SetAction(
            (given, stop) => Connection.RunAsync(given.GetRequiredValue(district), given.GetValue(json), stop)
        );
        return connection;
    }

    internal static Option<string> District() =>
        new("--district") { Description = "The district's name, such as longsha.", Required = true };

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
        var events = new Option<int>("--events")
        {
            Description = "How many facts to write first, 1,000 to 10,000,000.",
            DefaultValueFactory = _ => 300_000,
        };
        events.Validators.Add(r => CheckRange(r, 1_000, 10_000_000));
        seconds.Validators.Add(r => CheckRange(r, 1, 600));
        var verifyJson = Json();
        var verify = new Command("verify", "Facts verified per second.") { events, verifyJson };
        verify.SetAction(
            (given, stop) => Bench.VerifyAsync(given.GetRequiredValue(events), given.GetValue(verifyJson), stop)
        );
        return new Command("bench", "Measures this program on this machine.")
        {
            commands,
            verify,
            BenchScreening(),
            BenchLists(),
        };
    }

    private static Command BenchLists()
    {
        var json = Json();
        var lists = new Command("lists", "Questions about a duty list of 10,000 items in 50 versions.") { json };
        lists.SetAction((given, stop) => Bench.ListsAsync(given.GetValue(json), stop));
        return lists;
    }

    private static Command BenchScreening()
    {
        var threads = new Option<int>("--threads")
        {
            Description = "How many threads ask at once, 1 to 64.",
            DefaultValueFactory = _ => 2,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long it lasts, 1 to 600 s.",
            DefaultValueFactory = _ => 10,
        };
        threads.Validators.Add(r => CheckRange(r, 1, 64));
        seconds.Validators.Add(r => CheckRange(r, 1, 600));
        var json = Json();
        var screening = new Command("screening", "Screenings per second; needs no database.")
        {
            threads,
            seconds,
            json,
        };
        screening.SetAction(
            (given, stop) =>
                Bench.ScreeningAsync(
                    given.GetRequiredValue(threads),
                    given.GetRequiredValue(seconds),
                    given.GetValue(json),
                    stop
                )
        );
        return screening;
    }

    private static void CheckRange(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        if (
            result.Tokens.Count == 1
            && int.TryParse(result.Tokens[0].Value, out var value)
            && value >= least
            && value <= most
        )
            return;
        if (!result.Implicit)
            result.AddError($"{result.Option.Name} takes a number from {least} to {most}.");
    }

    internal static Option<bool> Json() => new("--json") { Description = "One JSON object on standard output." };

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
