using System.Security.Cryptography;
using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

/// <summary>
/// Writes batches and finds out what became of them. Never sends a cancel: with a synchronous standby a cancelled
/// commit reports success for something that was never replicated. If the link breaks, or the server says anything
/// unusual, while a commit is under way, nobody is answered until a fresh connection has shut the old one out under the
/// writer's lock and has looked for the block. Not thread-safe: it belongs to one committer.
/// </summary>
internal sealed class LogWriter(NpgsqlDataSource source) : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private Guid? id;
    private (long Number, byte[] Hash)? acknowledged;
    private NpgsqlConnection? held;
    private NpgsqlTransaction? holding;

    /// <summary>Why nothing may be written until somebody has looked; null if all is well.</summary>
    public string? Trouble { get; private set; }

    public async Task<AppendOutcome> AppendAsync(AppendBatch batch)
    {
        if (await EnterAsync() is { } refused)
            return refused;
        string code;
        try
        {
            var committed = await SendAsync(batch, id!.Value);
            if (committed is not null)
                return Remember(committed, batch);
            code = "notice";
        }
        catch (NotSentException notSent)
        {
            return new AppendOutcome.Unavailable(notSent.Message);
        }
        catch (PostgresException refusal) when (IsPlain(refusal))
        {
            return await RefusedAsync(refusal, batch);
        }
        catch (Exception unsendable) when (unsendable is ArgumentException or InvalidCastException or FormatException)
        {
            // The driver refuses a value before anything is sent.
            return new AppendOutcome.Rejected("unsendable");
        }
#pragma warning disable CA1031 // Whatever else went wrong, the commit may have happened: that is found out, not thrown.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            code = (broken as PostgresException)?.SqlState ?? "link";
        }
        return await FindOutAsync(batch, code);
    }

    /// <summary>
    /// Takes the lock now, in a transaction that the next append ends. False if it cannot be had in time.
    /// </summary>
    public async Task<bool> HoldAsync()
    {
        try
        {
            held = await source.OpenConnectionAsync();
            holding = await held.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(SqlText.Of("lock"), held, holding) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            await ReleaseAsync();
            return false;
        }
    }

    public async Task ReleaseAsync()
    {
        var (transaction, connection) = (holding, held);
        (holding, held) = (null, null);
        try
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
            if (connection is not null)
                await connection.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // The link is gone, and the lock with it.
        }
    }

    /// <returns>Null if the server warned while it committed: what it then says is not to be relied on.</returns>
    private async Task<AppendOutcome.Committed?> SendAsync(AppendBatch batch, Guid writer)
    {
        var connection = held ?? await OpenAsync();
        var warned = false;
        void OnNotice(object sender, NpgsqlNoticeEventArgs notice) =>
            warned |= notice.Notice.InvariantSeverity is "WARNING";
        connection.Notice += OnNotice;
        try
        {
            var committed = await AppendStatements.ExecuteAsync(
                connection,
                holding,
                batch,
                writer,
                acknowledged?.Number ?? 0
            );
            if (holding is not null)
                await holding.CommitAsync();
            return warned ? null : committed;
        }
        finally
        {
            connection.Notice -= OnNotice;
            if (held is null)
                await connection.DisposeAsync();
        }
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        try
        {
            return await source.OpenConnectionAsync();
        }
        catch (NpgsqlException away)
        {
            throw new NotSentException((away as PostgresException)?.SqlState ?? "unreachable", away);
        }
    }

    private AppendOutcome.Committed Remember(AppendOutcome.Committed committed, AppendBatch batch)
    {
        if (committed.Block > 0)
            acknowledged = (committed.Block, SHA256.HashData(batch.Leaves.Span));
        return committed;
    }

    /// <summary>The server refused the transaction in plain words: nothing was written.</summary>
    private async Task<AppendOutcome> RefusedAsync(PostgresException refusal, AppendBatch batch)
    {
        var words = refusal.MessageText;
        switch (refusal.SqlState)
        {
            case SqlStates.StreamsMoved:
                return new AppendOutcome.Moved([.. words.Split(',').Select(s => new CaseId(Guid.Parse(s)))]);
            case SqlStates.ReferenceMoved:
                return new AppendOutcome.ReferenceMoved();
            case SqlStates.Behind:
                return new AppendOutcome.Behind(
                    new Moment(long.Parse(words, System.Globalization.CultureInfo.InvariantCulture))
                );
            case SqlStates.AlreadyReceipted:
                return await LookUpReceiptsAsync(batch);
            case SqlStates.BlockMissing:
                Trouble = "acknowledged-block-missing";
                return new AppendOutcome.Unavailable(Trouble);
            case SqlStates.ClockOff or SqlStates.NewerFormat:
                return new AppendOutcome.Unavailable(refusal.SqlState);
            case SqlStates.LockTimeout or SqlStates.Deadlock or SqlStates.Serialization:
            case var scarce when SqlStates.IsScarcity(scarce):
                return new AppendOutcome.Unavailable(refusal.SqlState);
            case SqlStates.StillReferenced or SqlStates.UniqueViolation when refusal.TableName == "wf_blob_claim":
                return new AppendOutcome.Rejected(AppendOutcome.Rejected.Unclaimable);
            default:
                return new AppendOutcome.Rejected(refusal.SqlState);
        }
    }

    private async Task<AppendOutcome> LookUpReceiptsAsync(AppendBatch batch)
    {
        try
        {
            var keys = batch.Receipts.Select(r => r.Key).ToArray();
            var found = await Reads.AwayAsync(() => Receipts.FindAsync(source, keys, CancellationToken.None));
            return new AppendOutcome.AlreadyReceipted([.. found.Values]);
        }
        catch (LogAwayException away)
        {
            return new AppendOutcome.Unavailable(away.Code);
        }
    }

    /// <summary>
    /// Looks until it is sure. However long that takes: an answer that is not sure is worse than none.
    /// </summary>
    private async Task<AppendOutcome> FindOutAsync(AppendBatch batch, string code)
    {
        await ReleaseAsync();
        while (true)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                await WriterRows.ShutOutAsync(connection, id!.Value);
                var committed = await WriterRows.FindAsync(connection, batch, acknowledged?.Number ?? 0);
                await transaction.CommitAsync();
                id = null;
                return committed is null ? new AppendOutcome.Unavailable(code) : Remember(committed, batch);
            }
            catch (Exception away) when (away is NpgsqlException or IOException)
            {
                await Task.Delay(BetweenLooks);
            }
        }
    }

    /// <summary>
    /// Makes sure that this process may write to this server: a primary that still holds the last block acknowledged.
    /// </summary>
    private async Task<AppendOutcome?> EnterAsync()
    {
        if (Trouble is not null)
            return new AppendOutcome.Unavailable(Trouble);
        if (id is not null)
            return null;
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            var (isStandby, leaves) = await WriterRows.LookAsync(connection, acknowledged?.Number ?? 0);
            if (isStandby)
                return new AppendOutcome.Unavailable("standby");
            if (
                acknowledged is { } last
                && (leaves is null || !SHA256.HashData(leaves).AsSpan().SequenceEqual(last.Hash))
            )
            {
                Trouble = "acknowledged-block-missing";
                return new AppendOutcome.Unavailable(Trouble);
            }
            var fresh = Ids.New(Moment.From(TimeProvider.System.GetUtcNow()));
            await WriterRows.EnterAsync(connection, fresh);
            id = fresh;
            return null;
        }
        catch (Exception away) when (away is NpgsqlException or IOException)
        {
            return new AppendOutcome.Unavailable((away as PostgresException)?.SqlState ?? "unreachable");
        }
    }

    /// <summary>The server answered and lives on: the transaction is undone, whatever the reason.</summary>
    private static bool IsPlain(PostgresException refusal) =>
        refusal.InvariantSeverity is not ("FATAL" or "PANIC")
        && refusal.SqlState != SqlStates.ShutOut
        && !SqlStates.LeavesDoubt(refusal.SqlState);

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        if (id is not { } writer)
            return;
        id = null;
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            await WriterRows.LeaveAsync(connection, writer);
        }
        catch (Exception away) when (away is NpgsqlException or IOException)
        {
            // The row of a writer that is gone does no harm.
        }
    }

    /// <summary>No connection could be had, so that nothing was sent.</summary>
    private sealed class NotSentException(string code, Exception inner) : Exception(code, inner);
}
