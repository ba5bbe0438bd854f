using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.UpstreamSheet;

/// <summary>The sheets of one system, day and direction.</summary>
public sealed record UpstreamSheetState : State
{
    public static readonly UpstreamSheetState Initial = new();

    /// <summary>Null while there is none.</summary>
    public Text? System { get; init; }
    public DateOnly? On { get; init; }
    public ImmutableArray<SheetTakenIn> TakenIn { get; init; } = [];
    public ImmutableArray<SheetPlanned> Planned { get; init; } = [];
    public ImmutableArray<SheetSentOut> SentOut { get; init; } = [];

    /// <summary>The sheet that is planned and not sent out yet; null if there is none.</summary>
    public SheetPlanned? Unfinished => Planned.Length > SentOut.Length ? Planned[^1] : null;

    public static UpstreamSheetState Evolve(UpstreamSheetState state, Fact fact) =>
        fact switch
        {
            SheetTakenIn taken => state with
            {
                System = taken.System,
                On = taken.On,
                TakenIn = state.TakenIn.Add(taken),
            },
            SheetPlanned planned => state with
            {
                System = planned.System,
                On = planned.On,
                Planned = state.Planned.Add(planned),
            },
            SheetSentOut sent => state with { SentOut = state.SentOut.Add(sent) },
            _ => throw new UnknownFactException(fact),
        };
}
