using Workflow.Domain.Kernel;
using Workflow.Domain.UpstreamSheet.Commands;

namespace Workflow.Domain.UpstreamSheet;

/// <summary>The direction in which sheets go.</summary>
public enum SheetDirection
{
    /// <summary>上级转来</summary>
    In,

    /// <summary>报送上级</summary>
    Out,
}

/// <summary>What can be done with the sheets of a day: one line per command.</summary>
public static class UpstreamSheetDecider
{
    public static readonly CaseType Type = new(
        "upstream-sheet",
        UpstreamSheetState.Initial,
        static (command, state, context) => Decide(command, (UpstreamSheetState)state, context),
        static (state, fact) => UpstreamSheetState.Evolve((UpstreamSheetState)state, fact)
    )
    {
        React = UpstreamSheetReactions.React,
    };

    public static StreamRef CaseOf(Text system, DateOnly on, SheetDirection direction) =>
        new(Type.Name, new CaseId(Ids.Derived($"upstream-sheet/{system.Value}/{on:O}/{direction}")));

    public static Decision Decide(Command command, UpstreamSheetState state, Context context) =>
        command switch
        {
            TakeInSheet take => take.Decide(state, context),
            PlanSheet plan => plan.Decide(state, context),
            SendOutSheet send => send.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };
}
