using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Files;

/// <summary>Something wrong in a file. Its sentence names the place and never repeats what a cell holds.</summary>
/// <param name="Row">
/// The row as a spreadsheet numbers it, from 1, the header included; null: the file as a whole.
/// </param>
/// <param name="Column">The column's letters, `B`; null: the row or the file as a whole.</param>
/// <param name="Refusal">By one of the rules in <see cref="FileRefusals.All"/>.</param>
public sealed record FileFault(int? Row, string? Column, Refusal Refusal);

/// <summary>Collects faults in the order found, up to the limit; then one more says that there are more.</summary>
internal sealed class FaultList(int limit)
{
    private readonly ImmutableArray<FileFault>.Builder faults = ImmutableArray.CreateBuilder<FileFault>();

    public bool IsEmpty => faults.Count == 0;

    /// <summary>Nothing more is listed: a reader stops.</summary>
    public bool IsFull => faults.Count > limit;

    public ImmutableArray<FileFault> All => faults.ToImmutable();

    public void Add(int? row, string? column, Refusal refusal)
    {
        if (faults.Count < limit)
            faults.Add(new FileFault(row, column, refusal));
        else if (!IsFull)
            faults.Add(new FileFault(null, null, FileRefusals.MoreFaults.With(InWords(limit))));
    }

    public void AddFile(RefusalRule rule, params ReadOnlySpan<string> arguments) =>
        Add(null, null, rule.With(arguments));

    public static string InWords(long number) => number.ToString(CultureInfo.InvariantCulture);
}
