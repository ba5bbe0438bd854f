using System.Collections.Immutable;
using System.Security.Cryptography;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Domain.UpstreamSheet;
using Workflow.Domain.UpstreamSheet.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Files;
using Workflow.Files.Columns;
using Workflow.ReadModels.Tables;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>
/// 接收上级转办表: new rows become tickets, and what a row says otherwise than before is recorded with its ticket. Good
/// rows are taken, bad ones named. Every step is idempotent, so a sheet that broke off is simply taken again.
/// </summary>
public sealed class SheetIntake(DistrictDesk desk, RefusalSentences sentences, TableSender sender)
{
    private District District => desk.District;

    public async Task<SheetReport> TakeAsync(SheetToTake sheet, Action<long, long>? progress, CancellationToken cancel)
    {
        var stream = UpstreamSheetDecider.CaseOf(sheet.System, sheet.On, SheetDirection.In);
        var context = await District.ContextAsync(stream.Id, sender.Actor, cancel);
        if (TakeInSheet.WhyNot(sheet.System, sheet.On, context) is { } refusal)
            return SheetReport.Of(refusal);
        using var file = new MemoryStream(sheet.File.ToArray(), writable: false);
        var reading = TableFile.Read(file, sheet.FileName);
        if (reading is TableReading.Faulty { Faults: var faults })
            return SheetReport.Of(Faults(faults, null), null);
        var table = ((TableReading.Read)reading).Table;
        var typed = IncomingSheet.Columns.Read(table, TableRows.AllFaults);
        if (typed.Faults.Any(static fault => fault.Row is null or 1))
            return SheetReport.Of(Faults(typed.Faults, table), table);
        return await TakeAsync(sheet, stream, table, typed, progress, cancel);
    }

    private async Task<SheetReport> TakeAsync(
        SheetToTake sheet,
        StreamRef stream,
        Table table,
        TypedRows<IncomingRow> typed,
        Action<long, long>? progress,
        CancellationToken cancel
    )
    {
        // A later sheet than the last: before it is known that there is one, so that a second try asks the same.
        var latest = await desk.Upstream.LatestOnAsync(sheet.System.Value, cancel);
        var taken = await TableRows.EachAsync(
            typed.Rows,
            row => TakeRowAsync(sheet, row.Number, row.Value, table),
            progress
        );
        ImmutableArray<RowTrouble> troubles =
        [
            .. Faults(typed.Faults, table)
                .Concat(taken.Select(static one => one.Trouble).OfType<RowTrouble>())
                .OrderBy(static trouble => trouble.Row),
        ];
        var missing = sheet.IsWhole && !(sheet.On < latest) ? await NoteMissingAsync(sheet, table, cancel) : 0;
        int Count(RowFate fate) => taken.Count(one => one.Fate == fate);
        var report = new SheetReport(
            table.Rows.Length,
            Count(RowFate.Fresh),
            Count(RowFate.Same),
            Count(RowFate.Differing),
            table.Rows.Length - typed.Rows.Length + Count(RowFate.Refused),
            missing,
            troubles,
            null,
            table
        );
        var outcome = await TableRows.RunAsync(District, stream, new TakeInSheet(FactOf(sheet, report)), sender);
        return Answer.Of(outcome) is { } answer ? SheetReport.Of(answer.Refusal) : report;
    }

    private async Task<(RowFate Fate, RowTrouble? Trouble)> TakeRowAsync(
        SheetToTake sheet,
        int number,
        IncomingRow row,
        Table table
    )
    {
        var register = row.Register(sheet.System);
        var stream = RegisterUpstream.CaseOf(register.Source);
        var registered = await TableRows.RunAsync(
            District,
            stream,
            register,
            sender,
            stream.Id.Value,
            register.PersonKey.Value
        );
        // Other words under a known number: what is ours stays, and the claim says in what the sheet differs.
        var isOther =
            registered is Outcome.Refused { Refusal.Code: var code } && code == TicketRefusals.SourceDiffers.Code;
        if (!isOther && Answer.Of(registered) is { } wrong)
            return (RowFate.Refused, RowTrouble.Of(number, wrong.Refusal, table, sentences));
        var claim = new NoteUpstreamClaim(sheet.On, row.Status, row.DueAt, row.Title);
        var claimed = await TableRows.RunAsync(District, stream, claim, sender);
        if (Answer.Of(claimed) is { } refused)
            return (RowFate.Refused, RowTrouble.Of(number, refused.Refusal, table, sentences));
        return registered is Outcome.Done ? (RowFate.Fresh, null)
            : isOther || claimed is Outcome.Done ? (RowFate.Differing, null)
            : (RowFate.Same, null);
    }

    /// <summary>A row with a fault names its ticket all the same: it is not missing.</summary>
    private async Task<int> NoteMissingAsync(SheetToTake sheet, Table table, CancellationToken cancel)
    {
        var column = table.Header.ToList().FindIndex(IsSourceId);
        var named = table.Rows.Select(row => row.Cells[column].Value.Trim()).ToHashSet(StringComparer.Ordinal);
        var inHand = await desk.Upstream.InHandAsync(sheet.System.Value, cancel);
        var claim = new NoteUpstreamClaim(sheet.On, UpstreamStatus.Missing, null, null);
        var noted = await TableRows.EachAsync(
            [.. inHand.Where(ticket => !named.Contains(ticket.Source))],
            ticket =>
                TableRows.RunAsync(District, new StreamRef(TicketDecider.Type.Name, ticket.Ticket), claim, sender),
            null
        );
        return noted.Count(static outcome => outcome is Outcome.Done);
    }

    private static bool IsSourceId(Text header)
    {
        var name = header.Value.TrimEnd('*', '＊').Trim();
        return name == IncomingSheet.SourceId.Header || IncomingSheet.SourceId.Aliases.Contains(name);
    }

    private static SheetTakenIn FactOf(SheetToTake sheet, SheetReport report) =>
        new(
            sheet.System,
            sheet.On,
            Text.From(Convert.ToHexStringLower(SHA256.HashData(sheet.File.Span))),
            sheet.IsWhole,
            report.Rows,
            report.Fresh,
            report.Same,
            report.Differing,
            report.Refused
        );

    private ImmutableArray<RowTrouble> Faults(ImmutableArray<FileFault> faults, Table? table) =>
        [.. faults.Select(fault => RowTrouble.Of(fault, table, sentences))];
}
