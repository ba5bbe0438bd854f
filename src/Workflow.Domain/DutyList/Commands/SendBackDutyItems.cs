using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList.Commands;

/// <summary>退回报备, with the reason; the unit may file anew.</summary>
public sealed record SendBackDutyItems(UnitId Unit, Text Reason) : Command
{
    private const int MostReason = 2_000;

    internal Decision Decide(DutyListState state)
    {
        if (string.IsNullOrWhiteSpace(Reason.Value) || Reason.Length > MostReason)
            return Decision.Refuse(ConfirmDutyItems.ReasonWrong);
        return state.Filed.ContainsKey(Unit) ? Decision.Accept(new FiledItemsSentBack(Unit, Reason))
            : state.SentBack.GetValueOrDefault(Unit) == Reason ? Decision.AlreadySo
            : Decision.Refuse(ConfirmDutyItems.NothingFiled);
    }
}
