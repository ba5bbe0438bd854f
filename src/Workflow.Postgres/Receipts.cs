using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Postgres;

internal static class Receipts
{
    public static async Task<IReadOnlyDictionary<ReceiptKey, Receipt>> FindAsync(
        NpgsqlDataSource source,
        IReadOnlyCollection<ReceiptKey> keys,
        CancellationToken cancel
    )
    {
        await using var command = source.CreateCommand(SqlText.Of("find_receipts"));
        command.Parameters.Add(Reads.Array(keys.Select(k => k.Command).ToArray()));
        command.Parameters.Add(Reads.Array(keys.Select(k => k.Actor).ToArray()));
        var found = new Dictionary<ReceiptKey, Receipt>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            var key = new ReceiptKey(row.GetString(0), row.GetGuid(1));
            found[key] = new Receipt(key, row.GetFieldValue<byte[]>(2), row.GetString(3));
        }
        return found;
    }

    /// <summary>The smallest id of version 7 that carries this moment: ids sort by their time.</summary>
    public static Guid FirstIdAt(Moment at)
    {
        var milliseconds = at.Micros / 1000;
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 5; i >= 0; i--, milliseconds >>= 8)
            bytes[i] = (byte)milliseconds;
        return new Guid(bytes, bigEndian: true);
    }
}
