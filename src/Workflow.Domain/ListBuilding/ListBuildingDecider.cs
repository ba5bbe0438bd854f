using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.ListBuilding.Commands;

namespace Workflow.Domain.ListBuilding;

/// <summary>What can be done while a list is built: one line per command.</summary>
public static class ListBuildingDecider
{
    public static readonly CaseType Type = new(
        "list-building",
        ListBuildingState.Initial,
        static (command, state, context) => Decide(command, (ListBuildingState)state, context),
        static (state, fact) => ListBuildingState.Evolve((ListBuildingState)state, fact)
    )
    {
        WakeUps = static state => ListBuildingReactions.WakeUps((ListBuildingState)state),
        OnWakeUp = ListBuildingReactions.CommandOf,
        FanOut = ListBuildingReactions.FanOut,
        // In this order: the adoption of a version reads them so.
        Registers = static (command, _) =>
            command is ListCommand { List: var list }
                ? [LegalBasisDecider.Stream, DutyListNames.Register, DutyListDecider.StreamOf(list)]
                : [],
    };

    public static Decision Decide(Command command, ListBuildingState state, Context context) =>
        command switch
        {
            OpenListBuilding open => open.Decide(state, context),
            ReviseDraft revise => revise.Decide(state, context),
            OpenRound open => open.Decide(state, context),
            HandIn handIn => handIn.Decide(state, context),
            AnswerComment answer => answer.Decide(state, context),
            WarnRound => WarnRound.Decide(state, context),
            NoteRoundEnd => NoteRoundEnd.Decide(state, context),
            CloseRound close => close.Decide(state, context),
            AskLegality ask => ask.Decide(state, context),
            ReviewLegality review => review.Decide(state, context),
            RecordApproval record => record.Decide(state, context),
            FileList file => file.Decide(state, context),
            PublishList publish => publish.Decide(state, context),
            WithdrawListBuilding withdraw => withdraw.Decide(state, context),
            RederiveRoundTerm => RederiveRoundTerm.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };

    public static StreamRef StreamOf(CaseId building) => new(Type.Name, building);
}
