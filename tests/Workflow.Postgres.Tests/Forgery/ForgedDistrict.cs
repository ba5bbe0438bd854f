using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Workflow.Benchmarks;
using Workflow.Domain.Kernel;
using Workflow.Engine.Proof;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Postgres.Verification;
using Workflow.Testing;
using Xunit;

namespace Workflow.Postgres.Tests.Forgery;

/// <summary>
/// A district with real cases, a countersigned checkpoint, a later head and a tail that nobody has signed yet; and a
/// way to put its tables back as they were.
/// </summary>
public sealed class ForgedDistrict(DistrictFixture district) : IAsyncDisposable
{
    private const string Tables = "mt_streams, mt_events, wf_block, wf_timer, wf_state, ticket_list";

    private readonly EngineMeters meters = new();
    private readonly string folder = Directory.CreateTempSubdirectory("workflow-forgery-").FullName;
    private OpenDistrict open = null!;
    private NpgsqlConnection forger = null!;
    private NpgsqlDataSource reading = null!;
    private VerifyAgainst outside = null!;

    /// <summary>The last sequence number, that of the last head, and that of the checkpoint.</summary>
    public long Last { get; private set; }

    public long SignedTo { get; private set; }

    public long AnchoredTo { get; private set; }

    public string Name => district.Name;

    public DistrictDatabase Database => open.Database;

    public async Task BeginAsync()
    {
        open = new OpenDistrict(await district.OpenDatabaseAsync(), meters, NullLoggerFactory.Instance);
        var loaded = await DistrictLoading.LoadAsync(open, SampleDistrict.Configuration, default);
        Assert.Empty(loaded.Problems);
        using var office = OfficeKey.OpenOrCreate(Path.Combine(folder, "office.pem"), "office");
        using var own = OfficeKey.OpenOrCreate(Path.Combine(folder, "own.pem"), "supervising");
        var keeper = new HeadKeeper(Name, open.Database.Leaves, folder, office, TimeProvider.System);
        AnchoredTo = await GrowAsync(8, keeper);
        var now = Moment.From(TimeProvider.System.GetUtcNow());
        var anchor = Checkpoint.Countersign(keeper.Heads.ReadLast()!, own, now);
        SignedTo = await GrowAsync(8, keeper);
        Last = await GrowAsync(6, null);
        outside = new VerifyAgainst(keeper.Heads.ReadLast(), anchor, keeper.Leaves, office.Public, own.Public);
        reading = NpgsqlDataSource.Create(open.Database.ReadingConnection);
        forger = new NpgsqlConnection(open.Database.MigratingConnection + ";Pooling=false");
        await forger.OpenAsync();
        await ExecuteAsync("set synchronous_commit = off; create schema saved");
        foreach (var table in Tables.Split(", "))
            await ExecuteAsync($"create table saved.{table} as table {table}");
    }

    /// <summary>Some tickets to their end and some left with a unit, so that timers are wanted.</summary>
    private async Task<long> GrowAsync(int tickets, HeadKeeper? keeper)
    {
        StepActors actors = new(
            SampleDistrict.ActorOf("dengji"),
            SampleDistrict.ActorOf("paidan"),
            SampleDistrict.ActorOf("chengguan"),
            SampleDistrict.ActorOf("shenhe"),
            SampleDistrict.ActorOf("huifang")
        );
        var steps = new TicketSteps(open.District, actors);
        for (var i = 0; i < tickets; i++)
        {
            var ticket = TicketSteps.NewTicket(open.District);
            for (var step = 0; step < (i % 3 == 0 ? 3 : TicketSteps.Count); step++)
                Assert.IsType<Outcome.Done>(await open.District.RunAsync(steps.Step(ticket, step)));
        }
        if (keeper is not null)
            await keeper.RunAsync(default);
        return (await open.District.Log.TailAsync(default)).Sequence;
    }

    /// <summary>With everything from outside, or with nothing but the database.</summary>
    public async Task<VerifyReport> VerifyAsync(bool withOutside)
    {
        var against = withOutside ? outside : new VerifyAgainst(null, null, null, null, null);
        var report = await new ChainVerifier(reading, Name).VerifyAsync(against, null, default);
        if (!report.Ok)
            return report;
        var derived = new DerivedVerifier(
            open.Database.Serving,
            open.District.Types,
            open.District.Codec,
            open.RowChecks
        );
        return await derived.VerifyAsync(default) is { } wrong
            ? report with
            {
                Ok = false,
                Reason = wrong.Reason,
            }
            : report;
    }

    public async Task<int> ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, forger);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<long> NumberAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, forger);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// What a forger does who knows how the proof works: every hash and block made to fit the facts again.
    /// </summary>
    public async Task RehashAsync()
    {
        await ExecuteAsync(
            """
            create temp table renumbered as
                select seq_id as old, row_number() over (order by seq_id) as new,
                    row_number() over (partition by stream_id order by version) as version
                from mt_events;
            update mt_events e set seq_id = -r.new, version = -r.version from renumbered r where r.old = e.seq_id;
            update mt_events set seq_id = -seq_id, version = -version;
            drop table renumbered;
            delete from wf_block;
            update mt_streams s set version = (select count(*) from mt_events e where e.stream_id = s.id);
            delete from mt_streams where version = 0
            """
        );
        var hash = new byte[Digest.Length];
        foreach (var e in await open.District.Log.ReadAsync(0, int.MaxValue, default))
        {
            Leaf.Hash(Name, e, hash);
            await using var block = new NpgsqlCommand(
                "insert into wf_block values ($1, $1, 1, $2, (select timestamp from mt_events where seq_id = $1), 0)",
                forger
            );
            block.Parameters.Add(new NpgsqlParameter<long> { TypedValue = e.Sequence });
            block.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = [.. hash] });
            await block.ExecuteNonQueryAsync();
        }
    }

    public async Task RestoreAsync()
    {
        await ExecuteAsync($"truncate {Tables}");
        foreach (var table in Tables.Split(", "))
            await ExecuteAsync($"insert into {table} select * from saved.{table}");
        await ExecuteAsync($"select setval('mt_events_sequence', {SignedTo})");
    }

    public async ValueTask DisposeAsync()
    {
        if (forger is not null)
        {
            await ExecuteAsync("drop schema saved cascade");
            await forger.DisposeAsync();
            await reading.DisposeAsync();
        }
        await open.District.DisposeAsync();
        meters.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
