using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 上报: a grid worker or a community tells its street of a problem. The street decides what becomes of it.
/// </summary>
public sealed record Report(Text Title, Text Body, Text? Place, Text? Category) : Command
{
    public static Refusal? WhyNot(Context context)
    {
        var standing = Standing.Of(context);
        if (!standing.Holds(Duty.Report) && !standing.Holds(Duty.Whistle))
            return TicketRefusals.NotYourDuty.With("上报");
        return StreetOf(standing) is null ? TicketRefusals.NoStreet.With() : null;
    }

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(context)
            ?? (state.Phase == TicketPhase.None ? null : TicketRefusals.AlreadyRegistered.With())
            ?? TicketChecks.Fits("标题", Title, TicketChecks.MostTitle)
            ?? TicketChecks.Fits("反映内容", Body, TicketChecks.MostText)
            ?? TicketChecks.FitsIfGiven("地点", Place, TicketChecks.MostPlace)
            ?? TicketChecks.FitsIfGiven("类别", Category, TicketChecks.MostCategory);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (taken, number) = RunningNumber.Next(context.Registers[0], "GD", context.Now);
        return Decision
            .Accept(
                new TicketRegistered(
                    number,
                    TicketOrigin.Report,
                    null,
                    new CaseText(Title),
                    new CaseText(Body),
                    TicketChecks.Stored(Place),
                    null,
                    false,
                    null,
                    By: context.Actor.Unit,
                    Street: StreetOf(Standing.Of(context)),
                    Category: TicketChecks.StoredPlain(Category),
                    Next: context.TermOf(TicketStep.Triage, context.StepRules().Triage, null)
                )
            )
            .And(RunningNumber.Of("ticket", context.Now), taken);
    }

    /// <summary>The street that the actor's unit lies in, or is.</summary>
    private static UnitId? StreetOf(Standing standing)
    {
        var at = standing.Organisation.UnitById(standing.Actor.Unit);
        while (at is not null && at.Kind != UnitKind.Street)
            at = at.Parent is { } parent ? standing.Organisation.UnitById(parent) : null;
        return at?.Id;
    }
}
