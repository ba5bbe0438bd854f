using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 上级部署事项登记: what city or province orders a district cannot refuse. It is registered with its document's number,
/// shown to everybody, and reported upwards.
/// </summary>
public sealed record RegisterOrdered(Text OrderedBy, Text Document, AdmissionContent Content) : Command
{
    public static Refusal? WhyNot(Context context) =>
        AdmissionChecks.HasPolicy(context) ?? AdmissionChecks.Holds(Duty.KeepDoor, context);

    internal static ImmutableArray<StreamRef> Registers(Moment now) => [RunningNumber.Of("matter", now)];

    public Decision Decide(AdmissionState state, Context context)
    {
        if (
            state.Ordered is { } known
            && known.Document == Document
            && known.Content == Content
            && WhyNot(context) is null
        )
            return Decision.AlreadySo;
        return AdmissionChecks.Unless(
            WhyNot(context)
                ?? AdmissionChecks.InPhase(state, "登记上级部署事项", AdmissionPhase.None)
                ?? AdmissionChecks.Fits("部署机关", OrderedBy, AdmissionChecks.MostTitle)
                ?? AdmissionChecks.Fits("上级文号", Document, AdmissionChecks.MostNumber)
                ?? ContentChecks.OfOrdered(Content, context),
            () =>
            {
                var (taken, number) = MatterNumber.Next(
                    context.Registers[0],
                    context.Policy()!.NumberWord,
                    context.Now
                );
                return Decision
                    .Accept(
                        new OrderedMatterRegistered(
                            number,
                            OrderedBy,
                            Document,
                            Content,
                            MatterNumber.EndOf(Content, context),
                            Hand.Of(context.Actor)
                        )
                    )
                    .And(RunningNumber.Of("matter", context.Now), taken);
            }
        );
    }
}

/// <summary>向上反映: the district reports that an ordered matter burdens the grassroots.</summary>
public sealed record ReportUp(Text What) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.Holds(Duty.KeepDoor, context)
        ?? AdmissionChecks.InPhase(state, "向上反映", AdmissionPhase.Ordered);

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context) ?? AdmissionChecks.Fits("反映内容", What, AdmissionChecks.MostNote),
            () =>
                Decision.Accept(new OrderReportedUp(new CaseText(What), context.Now.DayInChina, Hand.Of(context.Actor)))
        );
}
