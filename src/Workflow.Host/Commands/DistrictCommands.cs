using System.CommandLine;

namespace Workflow.Host.Commands;

/// <summary>`district …`: how the commands about districts are written.</summary>
internal static class DistrictCommands
{
    public static Command Make()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder with the district's files." };
        var (loadJson, listJson) = (CommandLineRoot.Json(), CommandLineRoot.Json());
        var load = new Command("load", "Checks a district's files and records what differs; opens a new district.")
        {
            folder,
            loadJson,
        };
        load.SetAction(
            (given, stop) => DistrictLoad.RunAsync(given.GetRequiredValue(folder), given.GetValue(loadJson), stop)
        );
        var list = new Command("list", "The districts on this server.") { listJson };
        list.SetAction((given, stop) => DistrictList.RunAsync(given.GetValue(listJson), stop));
        return new Command("district", "Districts and their files.") { load, list };
    }
}
