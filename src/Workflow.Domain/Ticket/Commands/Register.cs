using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>登记: a matter becomes a ticket and takes its number.</summary>
/// <param name="PersonKey">Under which the complainant's identity is kept; needed only if any of it is given.</param>
/// <param name="Accused">被反映单位, if the matter complains about one.</param>
/// <param name="Source">The number that a row of a table brings; null on all else.</param>
/// <param name="IsOfTable">The same row is the same case, so that its file can be read again.</param>
public sealed record Register(
    TicketOrigin Origin,
    Text Title,
    Text Body,
    Text? Place,
    PersonKeyId PersonKey,
    Text? Name,
    Text? Telephone,
    bool Confidential,
    Text? Category = null,
    UnitId? Accused = null,
    TicketSource? Source = null,
    bool IsOfTable = false
) : Command
{
    /// <summary>The case of a row of a table that brings its own number, or is known by its file and place.</summary>
    public static StreamRef CaseOf(TicketSource source) =>
        new(TicketDecider.Type.Name, new CaseId(Ids.Derived($"ticket/table/{source.System.Value}/{source.Id.Value}")));

    public static Refusal? WhyNot(Context context) =>
        context.Actor == LoadingRight.CommandLine ? null : TicketChecks.Holds(Duty.Register, "登记", context);

    public Decision Decide(TicketState state, Context context)
    {
        if (IsOfTable && state.Registered is { } known && WhyNot(context) is null)
            return TicketUpstreamChecks.IsSame(known.Title, Title) && TicketUpstreamChecks.IsSame(known.Body, Body)
                ? Decision.AlreadySo
                : Decision.Refuse(TicketRefusals.SourceDiffers, Source?.Id.Value ?? "");
        var refusal =
            WhyNot(context)
            ?? (state.Phase == TicketPhase.None ? null : TicketRefusals.AlreadyRegistered.With())
            ?? TicketChecks.Fits("标题", Title, TicketChecks.MostTitle)
            ?? TicketChecks.Fits("反映内容", Body, TicketChecks.MostText)
            ?? TicketChecks.FitsIfGiven("地点", Place, TicketChecks.MostPlace)
            ?? TicketChecks.FitsIfGiven("姓名", Name, TicketChecks.MostName)
            ?? TicketChecks.FitsIfGiven("电话", Telephone, TicketChecks.MostName)
            ?? TicketChecks.FitsIfGiven("类别", Category, TicketChecks.MostCategory)
            ?? TicketChecks.UnitExists(Accused, context)
            ?? (Source is null ? null : TicketUpstreamChecks.BadSource(Source));
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (taken, number) = RunningNumber.Next(context.Registers[0], "GD", context.Now);
        return Decision
            .Accept(
                new TicketRegistered(
                    number,
                    Origin,
                    Source,
                    new CaseText(Title),
                    new CaseText(Body),
                    TicketChecks.Stored(Place),
                    Who(PersonKey, Name, Telephone),
                    Confidential,
                    null,
                    By: context.Actor == LoadingRight.CommandLine ? null : context.Actor.Unit,
                    Category: TicketChecks.StoredPlain(Category),
                    Accused: Accused,
                    Next: context.DispatchTerm(null)
                )
            )
            .And(RunningNumber.Of("ticket", context.Now), taken);
    }

    internal static Complainant? Who(PersonKeyId key, Text? name, Text? telephone)
    {
        var (given, number) = (Personal(key, name), Personal(key, telephone));
        return given is null && number is null ? null : new Complainant(given, number, null);
    }

    private static PersonalText? Personal(PersonKeyId key, Text? text) =>
        TicketChecks.Stored(text) is { } stored ? new PersonalText(key, stored.Value) : null;
}
