using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Files;
using Workflow.Files.Columns;
using Workflow.ReadModels.Tables;

namespace Workflow.ReadModels.DutyList.Tables;

/// <summary>In which rows of a file an item stands.</summary>
/// <param name="Row">The first.</param>
/// <param name="Tasks">Of each of its tasks.</param>
internal sealed record ItemPlace(int Row, ImmutableArray<int> Tasks);

/// <summary>What a table of a duty list came to: its items as far as they can be read, and what cannot.</summary>
/// <param name="Places">Of each item.</param>
internal sealed record ReadDutyList(
    ImmutableArray<DutyItem> Items,
    ImmutableArray<ItemPlace> Places,
    ImmutableArray<RowTrouble> Troubles
)
{
    /// <summary>What the check of lists found, as people look for it: by row and by the name of the column.</summary>
    public RowTrouble Of(DutyListFault fault, RefusalSentences sentences)
    {
        var sentence = sentences.Of(fault.Refusal);
        if (fault.Item is not { } item)
            return new RowTrouble(null, null, sentence);
        var row = fault.Task is { } task ? Places[item].Tasks[task] : Places[item].Row;
        return new RowTrouble(row, ColumnOf(fault).Header, sentence);
    }

    private static TableColumn ColumnOf(DutyListFault fault)
    {
        var code = fault.Refusal.Code;
        var ofCode = fault.Task is null ? DutyListColumns.Item : DutyListColumns.Task;
        return fault.IsOfBoundary ? DutyListColumns.Boundary
            : code == DutyListCheck.ClassOfOther.Code ? DutyListColumns.Class
            : code == DutyListCheck.UnitUnknown.Code ? DutyListColumns.Lead
            : code == DutyListCheck.BasisUnknown.Code ? DutyListColumns.Bases
            // Of the others the second argument is the word for the part that is missing, too long or too much.
            : fault.Refusal.Arguments is [_, var word, ..] ? DutyListColumns.Called(word) ?? ofCode
            : ofCode;
    }
}

/// <summary>
/// Reads the items of a duty list from a table. Rows that follow each other under the same code are one item. Nothing
/// is judged here but what no item can be made of: a class, a side or a boundary that are none, and rows of one item
/// that say different things.
/// </summary>
internal sealed class DutyListTable
{
    private readonly UnitNames units;
    private readonly ImmutableArray<DutyItem>.Builder items = ImmutableArray.CreateBuilder<DutyItem>();
    private readonly ImmutableArray<ItemPlace>.Builder places = ImmutableArray.CreateBuilder<ItemPlace>();
    private readonly ImmutableArray<RowTrouble>.Builder troubles = ImmutableArray.CreateBuilder<RowTrouble>();

    private DutyListTable(OrganisationState organisation) => units = new UnitNames(organisation);

    public static ReadDutyList Read(Table table, OrganisationState organisation, RefusalSentences sentences)
    {
        var reading = new DutyListTable(organisation);
        var typed = DutyListColumns.Table.Read(table, TableRows.AllFaults);
        reading.troubles.AddRange(typed.Faults.Select(fault => RowTrouble.Of(fault, table, sentences)));
        foreach (var column in DutyListColumns.Needed.Where(column => !Has(table, column)))
            reading.troubles.Add(
                new RowTrouble(1, null, sentences.Of(FileRefusals.MissingColumn.With(column.Header, column.Expected)))
            );
        if (reading.troubles.Count == 0)
            reading.Take(typed.Rows);
        return new ReadDutyList(
            reading.items.ToImmutable(),
            reading.places.ToImmutable(),
            reading.troubles.ToImmutable()
        );
    }

    private static bool Has(Table table, TableColumn column) =>
        table.Header.Any(name => DutyListColumns.Called(name.Value.TrimEnd('*', '＊').Trim()) == column);

    private void Take(ImmutableArray<TypedRow<DutyListRow>> rows)
    {
        for (var i = 0; i < rows.Length; )
        {
            var code = rows[i].Value.Of(DutyListColumns.Item);
            var next = i + 1;
            while (code is not null && next < rows.Length && rows[next].Value.Of(DutyListColumns.Item) == code)
                next++;
            Take(code, rows.AsSpan()[i..next]);
            i = next;
        }
    }

    private void Take(string? code, ReadOnlySpan<TypedRow<DutyListRow>> rows)
    {
        var first = rows[0];
        var tasks = ImmutableArray.CreateBuilder<DutyTask>();
        var taskRows = ImmutableArray.CreateBuilder<int>();
        foreach (var row in rows)
        {
            if (row.Number != first.Number)
                CheckSame(first, row);
            if (Task(row) is not { } task)
                continue;
            tasks.Add(task);
            taskRows.Add(row.Number);
        }
        items.Add(Item(code, first) with { Tasks = tasks.ToImmutable() });
        places.Add(new ItemPlace(first.Number, taskRows.ToImmutable()));
        // A second row without a task says nothing that the first has not said.
        foreach (var row in rows[1..])
            if (!taskRows.Contains(row.Number))
                Wrong(row, DutyListColumns.Task, "没有填写，同一事项的第二行起应各有一个任务。");
    }

    private void CheckSame(TypedRow<DutyListRow> first, TypedRow<DutyListRow> row)
    {
        foreach (var column in DutyListColumns.OfItem)
            if (row.Value.Of(column) is { } said && said != first.Value.Of(column))
                Wrong(
                    row,
                    column,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"与同一事项的第{first.Number}行不同，请改成一致或者留空。"
                    )
                );
    }

    private DutyItem Item(string? code, TypedRow<DutyListRow> row)
    {
        var service = (DutyService?)null;
        string?[] ofService =
        [
            row.Value.Of(DutyListColumns.Flow),
            row.Value.Of(DutyListColumns.Materials),
            row.Value.Of(DutyListColumns.Within),
            row.Value.Of(DutyListColumns.Feedback),
        ];
        if (ofService.Any(static text => text is not null))
            service = new DutyService(T(ofService[0]), T(ofService[1]), T(ofService[2]), T(ofService[3]));
        return new DutyItem(
            T(code),
            T(row.Value.Of(DutyListColumns.Name)),
            Word(row, DutyListColumns.Class, DutyListWords.Classes),
            row.Value.Of(DutyListColumns.Lead) is { } lead ? units.Find(lead) : null,
            OrNull(row.Value.Of(DutyListColumns.Part)),
            OrNull(row.Value.Of(DutyListColumns.Way)),
            OrNull(row.Value.Of(DutyListColumns.Instead)),
            service,
            [],
            BoundaryOf(row)
        );
    }

    private ImmutableArray<BoundaryParty>? BoundaryOf(TypedRow<DutyListRow> row)
    {
        if (row.Value.Of(DutyListColumns.Boundary) is not { } cell)
            return null;
        if (BoundaryLines.Read(cell, units) is { } parties)
            return parties;
        Wrong(row, DutyListColumns.Boundary, $"应为{DutyListColumns.Boundary.Expected}。");
        return null;
    }

    /// <summary>Null if the row says nothing of one.</summary>
    private DutyTask? Task(TypedRow<DutyListRow> row)
    {
        var (code, name) = (row.Value.Of(DutyListColumns.Task), row.Value.Of(DutyListColumns.TaskName));
        var bases = row.Value.Of(DutyListColumns.Bases);
        if (code is null && name is null && bases is null && row.Value.Of(DutyListColumns.Side) is null)
            return null;
        var side = Word(row, DutyListColumns.Side, DutyListWords.Sides);
        return new DutyTask(T(code), T(name), side, BasisList.Read(bases));
    }

    private TWord Word<TWord>(
        TypedRow<DutyListRow> row,
        TableColumn<Text> column,
        IReadOnlyDictionary<string, TWord> words
    )
        where TWord : struct
    {
        var said = row.Value.Of(column);
        if (said is not null && words.TryGetValue(said, out var word))
            return word;
        Wrong(row, column, said is null ? $"没有填写，应为{column.Expected}。" : $"应为{column.Expected}。");
        return default;
    }

    private void Wrong(TypedRow<DutyListRow> row, TableColumn column, string sentence) =>
        troubles.Add(new RowTrouble(row.Number, column.Header, sentence));

    private static Text T(string? text) => Text.From(text ?? "");

    private static Text? OrNull(string? text) => text is null ? null : Text.From(text);
}
