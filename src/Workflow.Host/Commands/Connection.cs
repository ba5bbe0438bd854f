namespace Workflow.Host.Commands;

/// <summary>`connection`: how another system reads this district's events, with the read-only role.</summary>
public static class Connection
{
    public static async Task<int> RunAsync(string district, bool json, CancellationToken cancel)
    {
        await using var opened = await CommandDistrict.OpenAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        var reading = opened.Open.Database.PlainReadingConnection;
        if (json)
            JsonOutput.Write(new ConnectionReport(reading));
        else
            Console.WriteLine(reading);
        return CommandLineRoot.Good;
    }
}

/// <summary>Published contract (`connection --json`).</summary>
public sealed record ConnectionReport(string Connection);
