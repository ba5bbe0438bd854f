using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>What is said when a step cannot be handed on, urged or supervised.</summary>
public static class StepRefusals
{
    public static readonly RefusalRule CannotHandOn = new(
        "admission.cannot-hand-on",
        RefusalKind.Invalid,
        "不能转给此人：须是本单位有“{0}”职责、且没有参与拟稿和前一步审查的人。"
    );

    public static readonly RefusalRule NothingToUrge = new(
        "admission.nothing-to-urge",
        RefusalKind.Conflict,
        "现在没有可以催办的步骤。"
    );

    public static readonly RefusalRule NothingToSupervise = new(
        "admission.nothing-to-supervise",
        RefusalKind.Conflict,
        "这一步没有逾期升级，不能督办。"
    );

    public static readonly ImmutableArray<RefusalRule> All = [CannotHandOn, NothingToUrge, NothingToSupervise];
}
