using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>登记: a matter becomes a ticket and takes its number.</summary>
/// <param name="PersonKey">Under which the complainant's identity is kept; needed only if any of it is given.</param>
public sealed record Register(
    TicketOrigin Origin,
    Text Title,
    Text Body,
    Text? Place,
    PersonKeyId PersonKey,
    Text? Name,
    Text? Telephone,
    bool Confidential
) : Command
{
    public static Refusal? WhyNot(Context context) => TicketChecks.Holds(Duty.Register, "登记", context);

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(context)
            ?? (state.Phase == TicketPhase.None ? null : TicketRefusals.AlreadyRegistered.With())
            ?? TicketChecks.Fits("标题", Title, TicketChecks.MostTitle)
            ?? TicketChecks.Fits("反映内容", Body, TicketChecks.MostText)
            ?? TicketChecks.FitsIfGiven("地点", Place, TicketChecks.MostPlace)
            ?? TicketChecks.FitsIfGiven("姓名", Name, TicketChecks.MostName)
            ?? TicketChecks.FitsIfGiven("电话", Telephone, TicketChecks.MostName);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (taken, number) = RunningNumber.Next(context.Registers[0], "GD", context.Now);
        return Decision
            .Accept(
                new TicketRegistered(
                    number,
                    Origin,
                    null,
                    new CaseText(Title),
                    new CaseText(Body),
                    TicketChecks.Stored(Place),
                    Who(),
                    Confidential,
                    null
                )
            )
            .And(RunningNumber.Of("ticket", context.Now), taken);
    }

    private Complainant? Who()
    {
        var (name, telephone) = (Personal(Name), Personal(Telephone));
        return name is null && telephone is null ? null : new Complainant(name, telephone, null);
    }

    private PersonalText? Personal(Text? text) =>
        TicketChecks.Stored(text) is { } stored ? new PersonalText(PersonKey, stored.Value) : null;
}
