using Microsoft.Extensions.Logging;

namespace Workflow.Api;

/// <summary>Every line this door logs. Addresses as routes, never with their values.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Error, "{Route} broke")]
    public static partial void RequestBroke(ILogger logger, Exception exception, string route);
}
