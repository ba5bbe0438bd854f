namespace Workflow.Engine.Log;

/// <summary>
/// The database cannot be reached just now. Thrown by reads of the ports; appends say it as an outcome.
/// </summary>
public sealed class LogAwayException(string code, Exception? inner = null) : Exception($"log away: {code}", inner)
{
    public string Code => code;
}
