using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 上级转办: a matter that the city's hotline handed down. The case id is derived from the source, so that the same
/// source number is the same case; it takes a number of ours too, because here people know it by that.
/// </summary>
/// <param name="Limit">The class, if the upper level gave one.</param>
/// <param name="SourceDueAt">Until when the upper level wants its answer; null if it did not say.</param>
/// <param name="FiledAt">When it was handed down.</param>
public sealed record RegisterUpstream(
    TicketSource Source,
    Text Title,
    Text Body,
    Text? Place,
    Text? Name,
    Text? Telephone,
    Text? Category,
    TicketLimit? Limit,
    Moment? SourceDueAt,
    Moment FiledAt
) : Command
{
    public static StreamRef CaseOf(TicketSource source) =>
        new(
            TicketDecider.Type.Name,
            new CaseId(Ids.Derived($"ticket/upstream/{source.System.Value}/{source.Id.Value}"))
        );

    /// <summary>The same complainant whenever the same row is read again.</summary>
    public PersonKeyId PersonKey =>
        new(Ids.Derived($"ticket/upstream/complainant/{Source.System.Value}/{Source.Id.Value}"));

    public Decision Decide(TicketState state, Context context)
    {
        if (TicketUpstreamChecks.MayExchange(context) is { } no)
            return new Decision.Refused(no);
        if (state.Registered is { } known)
            return TicketUpstreamChecks.IsSame(known.Title, Title) && TicketUpstreamChecks.IsSame(known.Body, Body)
                ? Decision.AlreadySo
                : Decision.Refuse(TicketRefusals.SourceDiffers, Source.Id.Value);
        return Wrong(context) is { } wrong ? new Decision.Refused(wrong) : Accept(context);
    }

    private Refusal? Wrong(Context context) =>
        TicketUpstreamChecks.BadSource(Source)
        ?? TicketChecks.Fits("标题", Title, TicketChecks.MostTitle)
        ?? TicketChecks.Fits("反映内容", Body, TicketChecks.MostText)
        ?? TicketChecks.FitsIfGiven("地点", Place, TicketChecks.MostPlace)
        ?? TicketChecks.FitsIfGiven("诉求人", Name, TicketChecks.MostName)
        ?? TicketChecks.FitsIfGiven("联系电话", Telephone, TicketChecks.MostName)
        ?? TicketChecks.FitsIfGiven("类别", Category, TicketChecks.MostCategory)
        ?? (FiledAt > context.Now ? TicketRefusals.InFuture.With(Source.Id.Value) : null)
        ?? (SourceDueAt <= FiledAt ? TicketUpstreamRefusals.DueBeforeFiled.With(Source.Id.Value) : null);

    private Decision.Facts Accept(Context context)
    {
        var (taken, number) = RunningNumber.Next(context.Registers[0], "GD", context.Now);
        var registered = new TicketRegistered(
            number,
            TicketOrigin.Upstream,
            Source,
            new CaseText(Title),
            new CaseText(Body),
            TicketChecks.Stored(Place),
            Register.Who(PersonKey, Name, Telephone),
            false,
            FiledAt,
            By: context.Actor == LoadingRight.CommandLine ? null : context.Actor.Unit,
            Category: TicketChecks.StoredPlain(Category),
            SourceDueAt: SourceDueAt,
            Next: context.DispatchTerm(Limit)
        );
        var facts = Limit is { } limit
            ? Decision.Accept(registered, new TicketClassified(limit, registered.Category, false, null, null))
            : Decision.Accept(registered);
        return facts.And(RunningNumber.Of("ticket", context.Now), taken);
    }
}
