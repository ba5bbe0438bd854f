using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Files;
using Workflow.Files.Columns;
using Workflow.ReadModels.Tables;

namespace Workflow.ReadModels.Ticket.Tables;

/// <summary>What an import of tickets came to.</summary>
/// <param name="Troubles">Of the file, or of each row that was not taken, in the order of the file.</param>
/// <param name="Refusal">Why nothing may be imported at all; null if it may.</param>
public sealed record TicketImportReport(
    int Rows,
    int Imported,
    int Same,
    int Refused,
    ImmutableArray<RowTrouble> Troubles,
    Refusal? Refusal,
    Table? Table
)
{
    /// <summary>Nothing was read, and nothing is changed: the file itself is wrong, or its header.</summary>
    public bool IsUnreadable { get; init; }
}

/// <summary>
/// 导入工单: each row of a table becomes a ticket, once. A row is known by its external number; without one by the hash
/// of its file and its place, so that the same file again adds nothing.
/// </summary>
public sealed class TicketImport(District district, RefusalSentences sentences, TableSender sender)
{
    /// <summary>The name under which these numbers are known to come from elsewhere. STORED FORMAT.</summary>
    private static readonly Text External = Text.From("table");

    /// <summary>The same for rows without a number of their own. STORED FORMAT.</summary>
    private static readonly Text ByPlace = Text.From("table-row");

    public async Task<TicketImportReport> RunAsync(
        ReadOnlyMemory<byte> file,
        string fileName,
        Action<long, long>? progress,
        CancellationToken cancel
    )
    {
        var context = await district.ContextAsync(default, sender.Actor, cancel);
        if (Register.WhyNot(context) is { } refusal)
            return new TicketImportReport(0, 0, 0, 0, [], refusal, null);
        using var bytes = new MemoryStream(file.ToArray(), writable: false);
        var reading = TableFile.Read(bytes, fileName);
        if (reading is TableReading.Faulty { Faults: var faults })
            return Nothing(faults, null);
        var table = ((TableReading.Read)reading).Table;
        var columns = new TicketTable(((DistrictReference)context.Reference).Organisation).Columns;
        var typed = columns.Read(table, TableRows.AllFaults);
        if (typed.Faults.Any(static fault => fault.Row is null or 1))
            return Nothing(typed.Faults, table);
        return await RunAsync(table, typed, HashOf(file.Span), progress);
    }

    private async Task<TicketImportReport> RunAsync(
        Table table,
        TypedRows<TicketTableRow> typed,
        string hash,
        Action<long, long>? progress
    )
    {
        var outcomes = await TableRows.EachAsync(typed.Rows, row => RunAsync(row, hash), progress);
        var refused = typed
            .Rows.Zip(outcomes)
            .Where(static one => Answer.Of(one.Second) is not null)
            .Select(one => RowTrouble.Of(one.First.Number, Answer.Of(one.Second)!.Refusal, table, sentences))
            .ToList();
        return new TicketImportReport(
            table.Rows.Length,
            outcomes.Count(static one => one is Outcome.Done),
            outcomes.Count(static one => one is Outcome.Unchanged),
            table.Rows.Length - typed.Rows.Length + refused.Count,
            [.. Troubles(typed.Faults, table).Concat(refused).OrderBy(static trouble => trouble.Row)],
            null,
            table
        );
    }

    private Task<Outcome> RunAsync(TypedRow<TicketTableRow> row, string hash)
    {
        var place = row.Number.ToString(CultureInfo.InvariantCulture);
        var source = row.Value.ExternalId is { } given
            ? new TicketSource(External, given)
            : new TicketSource(ByPlace, Text.From($"{hash}-{place}"));
        var register = row.Value.Register(source);
        var stream = Register.CaseOf(source);
        return TableRows.RunAsync(district, stream, register, sender, stream.Id.Value, register.PersonKey.Value);
    }

    private TicketImportReport Nothing(ImmutableArray<FileFault> faults, Table? table) =>
        new(table?.Rows.Length ?? 0, 0, 0, table?.Rows.Length ?? 0, Troubles(faults, table), null, table)
        {
            IsUnreadable = true,
        };

    private ImmutableArray<RowTrouble> Troubles(ImmutableArray<FileFault> faults, Table? table) =>
        [.. faults.Select(fault => RowTrouble.Of(fault, table, sentences))];

    /// <summary>As long as leaves room for the number of the row.</summary>
    private static string HashOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file))[..32];
}
