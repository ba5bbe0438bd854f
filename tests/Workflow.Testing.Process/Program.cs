using Workflow.Host;
using Workflow.Host.Embedded;

// A second process for tests that need one. `hold-database FOLDER` joins the embedded database, says where it is, and
// leaves when its standard input ends or it is told to stop.
if (args is not ["hold-database", var folder])
{
    await Console.Error.WriteLineAsync("usage: hold-database FOLDER");
    return 2;
}

using var signals = new TerminationSignals();
await using var database = await EmbeddedPostgres.StartOrJoinAsync(
    DataFolder.OpenOrMake(folder),
    TimeProvider.System,
    Console.Error.WriteLine,
    signals.Token
);
Console.WriteLine($"ready {database.ConnectionString("postgres")}");
try
{
    // On a thread of its own: the console's reader blocks even where it is named asynchronous.
    await Task.Run(Console.In.ReadToEnd).WaitAsync(signals.Token);
}
catch (OperationCanceledException)
{
    Console.WriteLine("stopped by a signal");
}
return 0;
