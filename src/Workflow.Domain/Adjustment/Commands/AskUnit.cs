using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>征求单位意见: the unit that leads an item, or another that has to do with it.</summary>
public sealed record AskUnit(UnitId Unit, Text Question) : Command
{
    public static Refusal? WhyNot(AdjustmentState state, Context context) =>
        AdjustmentChecks.ForKeeper(state, context, "征求意见");

    internal Decision Decide(AdjustmentState state, Context context)
    {
        if (WhyNot(state, context) is { } no)
            return new Decision.Refused(no);
        if (context.In().Organisation.UnitById(Unit) is not { IsClosed: false })
            return Decision.Refuse(AdjustmentRefusals.UnitUnknown, Unit.Value);
        var unit = context.In().Organisation.InstitutionOf(Unit);
        if (
            (
                AdjustmentChecks.Fits("征求的问题", Question, AdjustmentChecks.MostNote)
                ?? AdjustmentChecks.NamesNobody("征求的问题", Question, state.Report?.Reporter, context)
            ) is
            { } wrong
        )
            return new Decision.Refused(wrong);
        if (state.AskedOf(unit) is { IsAwaited: true } asked && asked.Asked.Question.Value == Question)
            return Decision.AlreadySo;
        return Decision.Accept(
            new UnitAsked(
                unit,
                new CaseText(Question),
                Hand.Of(context.Actor),
                AdjustmentPolicy.Of(context).AnswerTerm(context)
            )
        );
    }
}
