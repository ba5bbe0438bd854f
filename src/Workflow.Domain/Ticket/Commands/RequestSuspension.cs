using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 申请挂账: weather, engineering or law keeps the unit from going on (数字城管 practice). With a day on which the clock
/// goes on by itself, at most a year ahead.
/// </summary>
public sealed record RequestSuspension(SuspensionKind Kind, Text Reason, DateOnly ReviewOn) : Command
{
    private const int MostDays = 366;

    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Handle, "承办")
        ?? TicketChecks.InPhase(state, "申请挂账", TicketPhase.Handling)
        ?? TicketChecks.NoOpenRequest(state);

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.Fits("挂账理由", Reason, TicketChecks.MostNote)
            ?? WrongDay(ReviewOn, context);
        return TicketChecks.Unless(
            refusal,
            new SuspensionRequested(Kind, new CaseText(Reason), ReviewOn, RequestReturn.Term(context))
        );
    }

    internal static Refusal? WrongDay(DateOnly day, Context context)
    {
        var today = context.Now.DayInChina;
        return day <= today || day > today.AddDays(MostDays)
            ? TicketRefusals.ReviewOutOfRange.With(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
    }
}
