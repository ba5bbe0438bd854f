using Npgsql;
using Workflow.Testing;
using Workflow.Testing.Contracts;
using Xunit;

namespace Workflow.Postgres.Tests.Log;

/// <summary>Marten's layout and the three roles.</summary>
[Collection(OnPostgres.Name)]
public sealed class LayoutTests(DistrictFixture district) : IClassFixture<DistrictFixture>
{
    private const string Denied = "42501";

    [Theory(DisplayName = "各表的列与Marten的一致：名称、类型、次序、可否为空")]
    [InlineData(
        "mt_streams",
        "id uuid NO|type character varying YES|version bigint YES|timestamp timestamp with time zone YES|created timestamp with time zone YES|tenant_id character varying YES|is_archived boolean YES"
    )]
    [InlineData(
        "mt_events",
        "seq_id bigint NO|id uuid NO|stream_id uuid YES|version bigint NO|data jsonb NO|bdata bytea YES|type character varying NO|timestamp timestamp with time zone NO|tenant_id character varying YES|mt_dotnet_type character varying YES|correlation_id character varying YES|causation_id character varying YES|headers jsonb YES|is_archived boolean YES"
    )]
    [InlineData(
        "mt_event_progression",
        "name character varying NO|last_seq_id bigint YES|last_updated timestamp with time zone YES"
    )]
    public async Task The_columns_are_those_of_Marten(string table, string columns) =>
        Assert.Equal(
            columns,
            await district.AskAsync(
                $"select string_agg(column_name || ' ' || data_type || ' ' || is_nullable, '|' order by ordinal_position) from information_schema.columns where table_name = '{table}'"
            )
        );

    [Fact(DisplayName = "默认值、长度、约束、索引和序列的名称与Marten的一致")]
    public async Task Defaults_constraints_indexes_and_the_sequence_have_the_names_of_Marten()
    {
        Assert.Equal(
            "fkey_mt_events_stream_id f|pk_mt_event_progression p|pkey_mt_events_seq_id p|pkey_mt_streams_id p",
            await district.AskAsync(
                "select string_agg(conname || ' ' || contype::text, '|' order by conname) from pg_constraint where conrelid::regclass::text like 'mt_%'"
            )
        );
        Assert.Equal(
            "CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON public.mt_events USING btree (stream_id, version)",
            await district.AskAsync(
                "select indexdef from pg_indexes where indexname = 'pk_mt_events_stream_and_version'"
            )
        );
        Assert.Equal(
            "FOREIGN KEY (stream_id) REFERENCES mt_streams(id) ON DELETE CASCADE",
            await district.AskAsync(
                "select pg_get_constraintdef(oid) from pg_constraint where conname = 'fkey_mt_events_stream_id'"
            )
        );
        Assert.Equal(
            "public.mt_events_sequence",
            await district.AskAsync("select pg_get_serial_sequence('mt_events', 'seq_id')")
        );
        Assert.Equal(
            500,
            await district.AskAsync(
                "select character_maximum_length from information_schema.columns where table_name = 'mt_events' and column_name = 'type'"
            )
        );
        Assert.Equal(
            2L,
            await district.AskAsync(
                "select count(*) from information_schema.columns where table_name in ('mt_events', 'mt_streams') and column_name = 'tenant_id' and column_default like '''*DEFAULT*''%'"
            )
        );
    }

    [Theory(DisplayName = "服务角色不能改、删、清空已记录的")]
    [InlineData("update mt_events set data = '{}'")]
    [InlineData("delete from mt_events")]
    [InlineData("truncate mt_events")]
    [InlineData("update wf_block set count = count")]
    [InlineData("delete from wf_block")]
    [InlineData("truncate wf_block cascade")]
    [InlineData("update wf_blob set content = content")]
    [InlineData("update wf_blob_claim set hash = hash")]
    [InlineData("truncate wf_blob cascade")]
    [InlineData("delete from mt_streams")]
    [InlineData("update mt_streams set type = 'other'")]
    [InlineData("update wf_district set format = 0")]
    [InlineData("update wf_receipt set outcome = '{}'")]
    [InlineData("alter table mt_events disable trigger all")]
    [InlineData("create table public.mine (a int)")]
    public async Task The_serving_role_cannot_change_what_was_recorded(string sql)
    {
        var database = district.Main;
        await RefusedAsync(database.Serving, sql);
    }

    [Theory(DisplayName = "销毁的密钥不能由服务角色删去，密钥库只有它自己的角色能看")]
    [InlineData("delete from wf_key")]
    [InlineData("truncate wf_key")]
    public async Task The_serving_role_cannot_remove_keys_from_their_store(string sql)
    {
        var database = district.Main;
        await RefusedAsync(database.Keys, sql);
    }

    [Fact(DisplayName = "只读角色只能读给它的，什么也写不了")]
    public async Task The_reading_role_reads_what_is_granted_and_nothing_else()
    {
        var database = district.Main;
        var batch = (await DraftBatch.OnAsync(database.Log)).Append(DraftBatch.NewStream(), 0, "{}");
        await batch.ToAsync(database.Log);
        await using var reading = NpgsqlDataSource.Create(database.ReadingConnection);
        foreach (var table in new[] { "mt_streams", "mt_events", "mt_event_progression", "wf_block", "wf_district" })
        {
            await using var command = reading.CreateCommand($"select count(*) from {table}");
            Assert.IsType<long>(await command.ExecuteScalarAsync());
        }
        foreach (
            var table in new[] { "wf_receipt", "wf_timer", "wf_state", "wf_checkpoint", "wf_writer", "wf_account" }
        )
            await RefusedAsync(reading, $"select 1 from {table}");
        await RefusedAsync(reading, "insert into mt_streams (id) values (gen_random_uuid())");
        await RefusedAsync(reading, "delete from mt_events");
        await RefusedAsync(reading, "select setval('mt_events_sequence', 1)");
        await RefusedAsync(reading, "create table public.mine (a int)");
    }

    private static async Task RefusedAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(Denied, refusal.SqlState);
    }
}
