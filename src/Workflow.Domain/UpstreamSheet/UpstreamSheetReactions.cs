using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.UpstreamSheet;

/// <summary>
/// Nothing: a sheet is exchanged step by step by whoever sits at it, who sees at once which rows were refused.
/// </summary>
internal static class UpstreamSheetReactions
{
    public static ImmutableArray<Reaction> React(CaseId sheet, Fact fact) => [];
}
