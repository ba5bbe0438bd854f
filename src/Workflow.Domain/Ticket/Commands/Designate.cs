using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 指定承办: a dispatch after which there is no return (潍坊热线条例 第二十二条: 经研究、指定的不得退回).
/// </summary>
public sealed record Designate(UnitId Lead, TicketLimit Limit, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) => Dispatch.WhyNot(state, context);

    public Decision Decide(TicketState state, Context context) =>
        new Dispatch(Lead, Limit, Note).Decide(state, context, DispatchKind.Designated);
}
