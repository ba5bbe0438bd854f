namespace Workflow.Postgres;

/// <summary>The SQLSTATEs that mean something to us.</summary>
internal static class SqlStates
{
    public const string StreamsMoved = "WF001";
    public const string ReferenceMoved = "WF002";
    public const string Behind = "WF003";
    public const string AlreadyReceipted = "WF004";
    public const string ShutOut = "WF005";
    public const string ClockOff = "WF006";
    public const string NewerFormat = "WF007";
    public const string BlockMissing = "WF008";

    public const string LockTimeout = "55P03";
    public const string Deadlock = "40P01";
    public const string Serialization = "40001";
    public const string UniqueViolation = "23505";

    /// <summary>A row is named by another: a blob that is claimed, or one that is not there to be claimed.</summary>
    public const string StillReferenced = "23503";

    public const string DuplicateDatabase = "42P04";

    /// <summary>
    /// “tuple concurrently updated”: two processes altered the same role at once; both wanted the same.
    /// </summary>
    public const string ConcurrentUpdate = "XX000";

    public const string DuplicateRole = "42710";

    /// <summary>The server is full, out of memory or out of connections: it may pass.</summary>
    public static bool IsScarcity(string state) => state.StartsWith("53", StringComparison.Ordinal);

    /// <summary>The server is going away or the link broke: whether a commit happened is not known.</summary>
    public static bool LeavesDoubt(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
        || state.StartsWith("XX", StringComparison.Ordinal)
        || state.StartsWith("58", StringComparison.Ordinal)
        || state is "40003" or "57014" or "25P03";
}
