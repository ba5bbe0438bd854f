using Microsoft.Extensions.Logging;

namespace Workflow.Engine;

/// <summary>Every line the engine logs. Case ids, versions and codes; never personal data.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Error, "The decider of {CaseType} broke on case {CaseId}; the command was rejected")]
    public static partial void DeciderBroke(ILogger logger, Exception exception, string caseType, Guid caseId);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "{District}: a batch of {Commands} was not written ({Reason}), attempt {Attempt}"
    )]
    public static partial void BatchRetried(ILogger logger, string district, int commands, string reason, int attempt);

    [LoggerMessage(3, LogLevel.Error, "{District}: case {CaseId} was rejected by the database ({Code})")]
    public static partial void CommandRejected(ILogger logger, string district, Guid caseId, string code);

    [LoggerMessage(4, LogLevel.Error, "{District}: the committer broke and starts again")]
    public static partial void CommitterBroke(ILogger logger, Exception exception, string district);

    [LoggerMessage(5, LogLevel.Error, "{District}: {Work} broke; tried again")]
    public static partial void WorkBroke(ILogger logger, Exception exception, string district, string work);

    [LoggerMessage(6, LogLevel.Error, "{District}: {Reader} stopped")]
    public static partial void ReaderStopped(ILogger logger, Exception exception, string district, string reader);

    [LoggerMessage(7, LogLevel.Warning, "{District}: timer {Timer} of case {CaseId} was not taken ({Outcome})")]
    public static partial void TimerNotTaken(
        ILogger logger,
        string district,
        string timer,
        Guid caseId,
        string outcome
    );

    [LoggerMessage(8, LogLevel.Information, "{District}: {Fact} was taken to {Cases} open cases of {CaseType}")]
    public static partial void FannedOut(ILogger logger, string district, string fact, string caseType, long cases);

    [LoggerMessage(
        9,
        LogLevel.Error,
        "{District}: an open case of {CaseType} cannot record what fact {Sequence} asks ({Code}); tried again"
    )]
    public static partial void FanOutRejected(
        ILogger logger,
        string district,
        string caseType,
        long sequence,
        string code
    );
}
