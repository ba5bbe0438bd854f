using System.Collections.Immutable;
using Workflow.Domain.CleanUp.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp;

/// <summary>What can be done with a thing that rests on nothing: one line per command.</summary>
public static class CleanUpDecider
{
    public static readonly CaseType Type = new(
        "clean-up",
        CleanUpState.Initial,
        static (command, state, context) => Decide(command, (CleanUpState)state, context),
        static (state, fact) => CleanUpState.Evolve((CleanUpState)state, fact)
    )
    {
        WakeUps = static state => WakeUps((CleanUpState)state),
        OnWakeUp = CommandOf,
        FanOut = CleanUpReactions.FanOut,
    };

    /// <summary>A thing of an inventory has one case, however often it is counted.</summary>
    public static StreamRef StreamOf(Text inventory, Text item) =>
        new(Type.Name, new CaseId(Ids.Derived($"{Type.Name}/{inventory.Value}/{item.Value}")));

    public static Decision Decide(Command command, CleanUpState state, Context context) =>
        command switch
        {
            OpenCleanUp open => open.Decide(state, context),
            ProposeCleanUp propose => propose.Decide(state, context),
            ConfirmCleanUp => ConfirmCleanUp.Decide(state, context),
            SendCleanUpBack back => back.Decide(state, context),
            ForceCleanUp force => force.Decide(state, context),
            UrgeCleanUp urge => urge.Decide(state, context),
            RederiveCleanUp => RederiveCleanUp.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };

    /// <summary>
    /// Whoever owes the step is urged once; provisional limits urge nobody. The names are STORED FORMAT.
    /// </summary>
    private static ImmutableArray<WakeUp> WakeUps(CleanUpState state) =>
        state is { Term: { Provisional: false } term, Urged: false } ? [new WakeUp(NameOf(term.Step), term.DueAt)] : [];

    private static UrgeCleanUp CommandOf(WakeUp wakeUp)
    {
        foreach (var step in Enum.GetValues<CleanUpStep>())
            if (NameOf(step) == wakeUp.Name)
                return new UrgeCleanUp(step);
        throw new UnknownWakeUpException(wakeUp);
    }

    private static string NameOf(CleanUpStep step) => step == CleanUpStep.Proposal ? "proposal" : "confirmation";
}
