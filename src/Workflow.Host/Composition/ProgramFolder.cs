namespace Workflow.Host.Composition;

/// <summary>Where the program itself lies: its pages' styles and the sample districts are found beside it.</summary>
public static class ProgramFolder
{
    public static string Location => AppContext.BaseDirectory;

    public static string Districts => Path.Combine(Location, "deploy", "districts");
}
