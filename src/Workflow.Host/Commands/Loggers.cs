using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Workflow.Host.Commands;

/// <summary>Commands log to error output, so that standard output holds nothing but their answer.</summary>
public static class Loggers
{
    public static ILoggerFactory OnErrorOutput() =>
        LoggerFactory.Create(logging =>
        {
            logging.AddSimpleConsole();
            logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
            logging.SetMinimumLevel(LogLevel.Warning);
        });
}
