using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>
/// 反映不符、请求赋权: by a street or a community itself. An item of a list is named, or else what it is about.
/// </summary>
public sealed record ReportMisfit(MisfitKind Kind, ListItemRef? Item, Text? Subject, Text Account) : Command
{
    /// <summary>Whether this actor may report at all; screens ask it before they offer the form.</summary>
    public static Refusal? WhyNot(Context context)
    {
        var standing = Standing.Of(context);
        return UnitOf(standing)?.Kind is not (UnitKind.Street or UnitKind.Community)
                ? AdjustmentRefusals.NotGrassroots.With()
            : standing.Holds(Duty.GiveOpinion) ? null
            : AdjustmentRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.GiveOpinion));
    }

    internal Decision Decide(AdjustmentState state, Context context)
    {
        if (WhyNot(context) is { } no)
            return new Decision.Refused(no);
        if (state.Phase != AdjustmentPhase.None)
            return AlreadyReported(state)
                ? Decision.AlreadySo
                : Decision.Refuse(AdjustmentRefusals.NotInPhase, AdjustmentWords.Of(state.Phase), "再次反映");
        var (item, unknown) = Found(context);
        var wrong =
            unknown
            ?? (item is null ? AdjustmentChecks.Fits("事项", Subject ?? default, AdjustmentChecks.MostSubject) : null)
            ?? AdjustmentChecks.Fits("情况说明", Account, AdjustmentChecks.MostNote)
            ?? (
                item is null
                    ? AdjustmentChecks.NamesNobody("事项", Subject, UnitOf(Standing.Of(context))?.Id, context)
                    : null
            );
        return AdjustmentChecks.Unless(
            wrong,
            () =>
                Decision.Accept(
                    new MisfitReported(
                        UnitOf(Standing.Of(context))!.Id,
                        Kind,
                        item?.Name ?? Subject!.Value,
                        item,
                        new CaseText(Account),
                        Hand.Of(context.Actor),
                        AdjustmentPolicy.Of(context).ReviewTerm(context)
                    )
                )
        );
    }

    private bool AlreadyReported(AdjustmentState state) =>
        state.Report is { } known && known.Kind == Kind && known.Account.Value == Account;

    private (ListItemName? Item, Refusal? Refusal) Found(Context context)
    {
        if (Item is not { } asked)
            return (null, null);
        var lists = new Dictionary<Text, DutyListState> { [asked.List] = (DutyListState)context.Registers[0] };
        var (items, unknown) = AdjustmentChecks.Named([asked], lists, context.Now.DayInChina);
        return (items.FirstOrDefault(), unknown);
    }

    private static Unit? UnitOf(Standing standing) =>
        standing.Organisation.UnitById(standing.Organisation.InstitutionOf(standing.Actor.Unit));
}
