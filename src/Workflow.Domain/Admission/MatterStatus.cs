using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>The look-up's answer on a day: whether a matter may be carried out, and if not, why.</summary>
/// <param name="WhyNot">One sentence; null if it may be carried out.</param>
public sealed record MatterStatus(bool IsExecutable, string Word, string? WhyNot)
{
    /// <param name="today">Before its first day a matter is not carried out; an emergency begins at once.</param>
    public static MatterStatus Of(AdmissionState state, DateOnly today)
    {
        if (!state.IsExecutable)
            return new MatterStatus(false, WordOf(state), ReasonOf(state));
        return IsExecutableOn(true, state.Phase, state.Content!.From, today)
            ? new MatterStatus(true, WordOf(state), null)
            : new MatterStatus(
                false,
                "未到开始日期",
                $"自{AdmissionWords.Of(state.Content.From)}起执行，此前不得执行。"
            );
    }

    /// <summary>It may be carried out on that day, and is addressed to this unit.</summary>
    public static bool StandsFor(AdmissionState matter, Unit unit, DateOnly today) =>
        matter.Content is { To: var to }
        && Of(matter, today).IsExecutable
        && (to.Units.Contains(unit.Id) || to.Kinds.Contains(unit.Kind));

    /// <summary>The same of a list row.</summary>
    public static bool IsExecutableOn(bool isExecutable, AdmissionPhase phase, DateOnly from, DateOnly today) =>
        isExecutable && !(phase is AdmissionPhase.InForce or AdmissionPhase.Ordered && from > today);

    private static string WordOf(AdmissionState state) =>
        state switch
        {
            { Exit: { } exit } => AdmissionWords.Of(exit.Kind),
            { Emergency: not null, EndsAt: not null, IsExecutable: true, Phase: not AdmissionPhase.InForce } =>
                "应急先行",
            _ => AdmissionWords.Of(state.Phase),
        };

    private static string ReasonOf(AdmissionState state) =>
        state.Phase switch
        {
            AdmissionPhase.Suspended => "已暂停执行，恢复之前不得执行。",
            AdmissionPhase.Exited => $"已退出（{AdmissionWords.Of(state.Exit!.Kind)}），不再执行。",
            AdmissionPhase.Rejected => "不予准入，不得执行。",
            AdmissionPhase.TakenBack => "申请单位已撤回，不得执行。",
            _ when state.Emergency is not null => "应急期已满，准入尚未办结，不得执行。",
            _ => "尚未准入，不得执行。",
        };
}
