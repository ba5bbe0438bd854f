using System.Globalization;

namespace Workflow.Postgres.Tests.Forgery;

/// <summary>What verification must make of a manipulation.</summary>
public enum Finding
{
    /// <summary>The facts do not agree with their hashes: found by the database alone.</summary>
    Facts,

    /// <summary>
    /// The facts agree with each other again: found only by what lies outside, as far as that was signed.
    /// </summary>
    Consistent,

    /// <summary>Something that follows from the facts does not.</summary>
    Derived,

    /// <summary>Not evidence: nothing is found, and nothing must be.</summary>
    Nothing,
}

/// <summary>A manipulation that was made.</summary>
/// <param name="Sequence">The first fact that differs; null if no fact does.</param>
public sealed record Made(Finding Finding, long? Sequence);

/// <summary>A kind of manipulation, straight in the tables.</summary>
public sealed record Forgery(string Kind, Func<ForgedDistrict, Random, Task<Made>> MakeAsync);

/// <summary>Every kind, one line each where it is one statement.</summary>
public static class Forgeries
{
    public static readonly IReadOnlyList<Forgery> All =
    [
        Event("data added to", "data = data || '{\"x\": 1}'"),
        Event("data emptied", "data = '{\"x\": 2}'"),
        Event("headers edited", "headers = headers || '{\"unit\": \"other\"}'"),
        Event("headers removed", "headers = null"),
        Event("type edited", "type = type || 'x'"),
        Event("id edited", "id = gen_random_uuid()"),
        Event("version edited", "version = version + 1000000"),
        Event("timestamp edited", "timestamp = timestamp + interval '1 microsecond'"),
        Event("correlation edited", "correlation_id = 'x'"),
        Event("causation edited", "causation_id = 'x'"),
        Event("tenant edited", "tenant_id = 'x'"),
        Event("tenant removed", "tenant_id = null"),
        Event("bdata added", "bdata = '\\x00'"),
        Event("dotnet type added", "mt_dotnet_type = 'x'"),
        Event(
            "moved to another stream",
            "version = version + 1000, stream_id = (select id from mt_streams where id <> stream_id limit 1)"
        ),
        Event("without a stream", "stream_id = null"),
        new("event deleted", (d, r) => DeletedAsync(d, r)),
        new("events swapped", (d, r) => SwappedAsync(d, r)),
        new("event inserted at the end", (d, _) => InsertedAsync(d)),
        new("tail of events cut off", (d, r) => CutEventsAsync(d, r)),
        new("leaf edited", (d, r) => LeafAsync(d, r)),
        Block("block moved", "update wf_block set first_seq = first_seq + 100000 where number = {0}"),
        Block("block deleted", "delete from wf_block where number = {0}"),
        Block("block renumbered", "update wf_block set number = number + 100000 where number = {0}"),
        Block(
            "block time edited",
            "update wf_block set recorded_at = recorded_at - interval '1 hour' where number = {0}"
        ),
        Block("tail of blocks cut off", "delete from wf_block where number >= {0}"),
        Stream("stream type edited", "update mt_streams set type = 'x' where id = '{0}'"),
        Stream("stream version edited", "update mt_streams set version = version + 1 where id = '{0}'"),
        Fixed(
            "stream added",
            Finding.Facts,
            "insert into mt_streams (id, type, version) values (gen_random_uuid(), 'x', 1)"
        ),
        Fixed("sequence set ahead", Finding.Facts, "select setval('mt_events_sequence', 1000000)"),
        new("edited and rehashed", (d, r) => RehashedAsync(d, r, "update mt_events set type = 'x' where seq_id = {0}")),
        new("deleted and rehashed", (d, r) => RehashedAsync(d, r, "delete from mt_events where seq_id = {0}")),
        new("cut off and rehashed", (d, r) => RehashedAsync(d, r, "delete from mt_events where seq_id >= {0}")),
        new("stream removed and rehashed", (d, r) => StreamRemovedAsync(d, r)),
        new("tail forged and rehashed", (d, _) => TailForgedAsync(d)),
        Fixed("timer moved", Finding.Derived, "update wf_timer set due_at = due_at + interval '1 day'"),
        Fixed("timer deleted", Finding.Derived, "delete from wf_timer where name = 'urge'"),
        Fixed("timer added", Finding.Derived, "insert into wf_timer values (gen_random_uuid(), 'x', 'ticket', now())"),
        Fixed("register edited", Finding.Derived, "update wf_state set state = '{\"last\": 7000}'"),
        Fixed("register unreadable", Finding.Derived, "update wf_state set state = '[]'"),
        Fixed("register deleted", Finding.Derived, "delete from wf_state"),
        Row("list row edited", "update ticket_list set title = title || 'x' where case_id = '{0}'"),
        Row("list row unreadable", "update ticket_list set phase = 'x' where case_id = '{0}'"),
        Row("list row closed", "update ticket_list set is_open = not is_open where case_id = '{0}'"),
        Row("list row deleted", "delete from ticket_list where case_id = '{0}'"),
        Fixed(
            "list row added",
            Finding.Derived,
            "insert into ticket_list select gen_random_uuid(), 1, 'Closed', false, null, null, 'x', 'Page', null, null, "
                + "false, now(), null, false, false, now()"
        ),
        Fixed(
            "archived",
            Finding.Nothing,
            "update mt_events set is_archived = true; update mt_streams set is_archived = true"
        ),
        Fixed(
            "receipts forgotten",
            Finding.Nothing,
            "delete from wf_receipt where actor = 'x'; update wf_receipt set outcome = '{}'"
        ),
        Fixed("search emptied", Finding.Nothing, "delete from ticket_search; delete from wf_checkpoint"),
        Fixed(
            "other readers' marks",
            Finding.Nothing,
            "insert into mt_event_progression values ('x', 5, now()) on conflict do nothing"
        ),
    ];

    private static Forgery Event(string kind, string change) =>
        new(
            kind,
            async (d, r) =>
            {
                var sequence = r.NextInt64(1, d.Last + 1);
                await d.ExecuteAsync($"update mt_events set {change} where seq_id = {sequence}");
                return new Made(Finding.Facts, sequence);
            }
        );

    private static Forgery Block(string kind, string sql) =>
        new(
            kind,
            async (d, r) =>
            {
                var number = r.NextInt64(1, await d.NumberAsync("select max(number) from wf_block") + 1);
                var first = await d.NumberAsync($"select first_seq from wf_block where number = {number}");
                await d.ExecuteAsync(string.Format(CultureInfo.InvariantCulture, sql, number));
                return new Made(Finding.Facts, first);
            }
        );

    private static Forgery Stream(string kind, string sql) =>
        new(
            kind,
            async (d, r) =>
            {
                var sequence = r.NextInt64(1, d.Last + 1);
                var stream = $"(select stream_id from mt_events where seq_id = {sequence})";
                var first = await d.NumberAsync($"select min(seq_id) from mt_events where stream_id = {stream}");
                await d.ExecuteAsync(sql.Replace("'{0}'", stream, StringComparison.Ordinal));
                return new Made(Finding.Facts, first);
            }
        );

    private static Forgery Row(string kind, string sql) =>
        new(
            kind,
            async (d, r) =>
            {
                var skip = r.NextInt64(0, await d.NumberAsync("select count(*) from ticket_list"));
                var row = $"(select case_id from ticket_list order by case_id offset {skip} limit 1)";
                await d.ExecuteAsync(sql.Replace("'{0}'", row, StringComparison.Ordinal));
                return new Made(Finding.Derived, null);
            }
        );

    private static Forgery Fixed(string kind, Finding finding, string sql) =>
        new(
            kind,
            async (d, _) =>
            {
                await d.ExecuteAsync(sql);
                return new Made(finding, null);
            }
        );

    private static async Task<Made> DeletedAsync(ForgedDistrict d, Random random)
    {
        var sequence = random.NextInt64(1, d.Last + 1);
        await d.ExecuteAsync($"delete from mt_events where seq_id = {sequence}");
        return new Made(Finding.Facts, sequence);
    }

    private static async Task<Made> SwappedAsync(ForgedDistrict d, Random random)
    {
        var one = random.NextInt64(1, d.Last);
        var other = random.NextInt64(one + 1, d.Last + 1);
        await d.ExecuteAsync(
            $"update mt_events set seq_id = -1 where seq_id = {one}; update mt_events set seq_id = {one} where seq_id = "
                + $"{other}; update mt_events set seq_id = {other} where seq_id = -1"
        );
        return new Made(Finding.Facts, one);
    }

    private static async Task<Made> InsertedAsync(ForgedDistrict d)
    {
        await d.ExecuteAsync(
            "insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers) select seq_id + 1, id, "
                + $"stream_id, version + 1, data, type, timestamp, headers from mt_events where seq_id = {d.Last}"
        );
        return new Made(Finding.Facts, d.Last + 1);
    }

    private static async Task<Made> CutEventsAsync(ForgedDistrict d, Random random)
    {
        var sequence = random.NextInt64(1, d.Last + 1);
        await d.ExecuteAsync($"delete from mt_events where seq_id >= {sequence}");
        return new Made(Finding.Facts, sequence);
    }

    private static async Task<Made> LeafAsync(ForgedDistrict d, Random random)
    {
        var sequence = random.NextInt64(1, d.Last + 1);
        var at = $"(({sequence} - first_seq) * 32 + {random.Next(32)})::integer";
        await d.ExecuteAsync(
            $"update wf_block set leaves = set_byte(leaves, {at}, 255 - get_byte(leaves, {at})) "
                + $"where first_seq <= {sequence} and first_seq + count > {sequence}"
        );
        return new Made(Finding.Facts, sequence);
    }

    private static async Task<Made> RehashedAsync(ForgedDistrict d, Random random, string sql)
    {
        var sequence = random.NextInt64(2, d.Last + 1);
        await d.ExecuteAsync(string.Format(CultureInfo.InvariantCulture, sql, sequence));
        await d.RehashAsync();
        return new Made(Finding.Consistent, sequence);
    }

    private static async Task<Made> StreamRemovedAsync(ForgedDistrict d, Random random)
    {
        var sequence = random.NextInt64(1, d.Last + 1);
        var stream = $"(select stream_id from mt_events where seq_id = {sequence})";
        var first = await d.NumberAsync($"select min(seq_id) from mt_events where stream_id = {stream}");
        await d.ExecuteAsync($"delete from mt_events where stream_id = {stream}");
        await d.RehashAsync();
        return new Made(Finding.Consistent, first);
    }

    private static async Task<Made> TailForgedAsync(ForgedDistrict d)
    {
        await InsertedAsync(d);
        await d.RehashAsync();
        return new Made(Finding.Consistent, d.Last + 1);
    }
}
