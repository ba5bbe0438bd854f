using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Files;
using Workflow.ReadModels.Tables;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>A sheet of the upper level, to be taken in.</summary>
/// <param name="On">The day it tells of.</param>
/// <param name="IsWhole">It names all that is in hand there, so that what it lacks is missing.</param>
public sealed record SheetToTake(Text System, DateOnly On, bool IsWhole, ReadOnlyMemory<byte> File, string FileName);

/// <summary>What became of one row.</summary>
public enum RowFate
{
    /// <summary>新登记</summary>
    Fresh,

    /// <summary>没有变化</summary>
    Same,

    /// <summary>与本区不同</summary>
    Differing,

    /// <summary>未接收</summary>
    Refused,
}

/// <summary>What taking in a sheet came to.</summary>
/// <param name="Missing">Tickets that the sheet newly lacks.</param>
/// <param name="Troubles">Of the file, or of each refused row, in the order of the file.</param>
/// <param name="Refusal">Why the sheet as such is not taken, by its kind for the door; null if it is.</param>
/// <param name="Table">For the rows to put right; null if there was no table.</param>
public sealed record SheetReport(
    int Rows,
    int Fresh,
    int Same,
    int Differing,
    int Refused,
    int Missing,
    ImmutableArray<RowTrouble> Troubles,
    Refusal? Refusal,
    Table? Table
)
{
    public static SheetReport Of(Refusal refusal) => new(0, 0, 0, 0, 0, 0, [], refusal, null);

    /// <summary>No row is taken: the file itself is wrong, or its header.</summary>
    public static SheetReport Of(ImmutableArray<RowTrouble> troubles, Table? table) =>
        new(table?.Rows.Length ?? 0, 0, 0, 0, table?.Rows.Length ?? 0, 0, troubles, null, table)
        {
            IsUnreadable = true,
        };

    /// <summary>Nothing was read, and nothing is changed.</summary>
    public bool IsUnreadable { get; private init; }
}
