using Workflow.Api.Cases;
using Workflow.Domain;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;

namespace Workflow.Api.Admission;

/// <summary>What became of a request: what anybody may look up.</summary>
internal static class MatterShowing
{
    /// <summary>The answer of the look-up; only for what is public.</summary>
    public static MatterView Of(CaseHistory history, DistrictReference reference, DateOnly today)
    {
        var state = (AdmissionState)history.State;
        var organisation = reference.Organisation;
        var content = state.Content!;
        var status = MatterStatus.Of(state, today);
        return new MatterView(
            history.Case.Id.Value,
            state.MatterNumber!.Value.Value,
            status.IsExecutable,
            status.Word,
            status.WhyNot,
            content.Title.Shown,
            content.Kind,
            AdmissionWords.Of(content.Kind),
            content.From,
            state.EndsAt?.ToChina(),
            [.. content.To.Units.Select(unit => Naming.UnitOf(unit, organisation))],
            content.To.Kinds
        )
        {
            Applicant = Naming.UnitOf(state.Applicant, organisation),
            AdmittedBy = Naming.UnitOf(state.Published is null ? null : state.Submitted?.Gatekeeper, organisation),
            Body = state.Deliberation is null ? null : state.Submitted?.Door.Body?.Value,
            AdmittedAt = At<MatterPublished>(history),
            Conditions = state.Published is null ? null : state.Gatekeeping?.Conditions?.Shown,
            PaperNumber = state.PaperNumber?.Value,
            Emergency = EmergencyOf(state),
            Ordered = OrderedOf(state),
            Exit = ExitOf(history),
        };
    }

    public static PublishedView? PublishedOf(AdmissionState state) =>
        state.Published is { } published
            ? new PublishedView(
                published.Number.Value,
                state.PaperNumber?.Value,
                published.EndsAt.ToChina(),
                published.IsCommunityItem,
                [.. published.Replaces.Select(static matter => matter.Value)]
            )
            : null;

    public static EmergencyView? EmergencyOf(AdmissionState state) =>
        state.Emergency is { } begun
            ? new EmergencyView(
                begun.Number.Value,
                begun.Reason.Shown,
                begun.Filing.DueAt.ToChina(),
                begun.EndsAt.ToChina()
            )
            : null;

    public static OrderedView? OrderedOf(AdmissionState state) =>
        state.Ordered is { } ordered
            ? new OrderedView(ordered.Number.Value, ordered.OrderedBy.Value, ordered.Document.Value)
            : null;

    public static TermAskedView? TermAskedOf(AdmissionState state) =>
        state.ExtensionAsked is { } asked
            ? new TermAskedView(asked.Until, asked.Reason.Shown, asked.Term.DueAt.ToChina())
            : null;

    public static ExitView? ExitOf(CaseHistory history) =>
        ((AdmissionState)history.State).Exit is { } exit
            ? new ExitView(
                exit.Kind,
                AdmissionWords.Of(exit.Kind),
                exit.Reason?.Shown,
                At<MatterExited>(history)!.Value
            )
            : null;

    private static DateTimeOffset? At<T>(CaseHistory history)
        where T : Fact => history.Facts.LastOrDefault(static one => one.Fact is T)?.RecordedAt.ToChina();
}
