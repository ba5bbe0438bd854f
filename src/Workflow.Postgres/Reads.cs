using Npgsql;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

/// <summary>
/// What all reads have in common: an array as a parameter, and a database that is away said in our words.
/// </summary>
internal static class Reads
{
    public static NpgsqlParameter<T[]> Array<T>(T[] values) => new() { TypedValue = values };

    public static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    /// <exception cref="LogAwayException">The database cannot be reached, or not now.</exception>
    public static async Task<T> AwayAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (PostgresException trouble) when (IsAway(trouble.SqlState))
        {
            throw new LogAwayException(trouble.SqlState, trouble);
        }
        catch (NpgsqlException trouble) when (trouble is not PostgresException)
        {
            throw new LogAwayException("unreachable", trouble);
        }
    }

    private static bool IsAway(string state) =>
        SqlStates.LeavesDoubt(state) || SqlStates.IsScarcity(state) || state == SqlStates.LockTimeout;
}
