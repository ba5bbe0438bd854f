using Microsoft.Extensions.Logging;
using Workflow.Host.Composition;
using Workflow.Host.Serving;

namespace Workflow.Host.Commands;

/// <summary>`./run` without a command: serves until it is told to stop.</summary>
public static class Serve
{
    /// <summary>The addresses to serve on, separated by semicolons.</summary>
    public const string AddressVariable = "WORKFLOW_URLS";

    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        using var loggers = LoggerFactory.Create(logging =>
            logging.AddSimpleConsole().AddFilter("Microsoft", LogLevel.Warning)
        );
        var signIn = new AccountSignIn(TimeProvider.System);
        await using var districts = new ServingDistricts(databases, signIn, loggers);
        await districts.OpenAllAsync(cancel);
        var given = Environment.GetEnvironmentVariable(AddressVariable);
        var addresses = given is { Length: > 0 } ? given : WebServer.DefaultAddress;
        await using var app = WebServer.Build(addresses, databases.Folder.Keys, districts.Desks, signIn);
        await app.StartAsync(cancel);
        Greet(app.Urls, districts);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static void Greet(ICollection<string> addresses, ServingDistricts districts)
    {
        foreach (var address in addresses)
            Console.WriteLine($"已启动：{address}/");
        foreach (var files in districts.Samples)
            SampleAccounts.Print(files);
    }
}
