using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.LegalBasis;

/// <summary>
/// Who may change duty lists and the library of their bases: whoever holds a post with the duty 清单管理
/// (<see cref="Duty.KeepLists"/>) or 维护, and the command line on the machine itself.
/// </summary>
public static class ListRight
{
    public static readonly RefusalRule NotPermitted = new(
        "lists.not-permitted",
        RefusalKind.Forbidden,
        "您所在的岗位没有“清单管理”职责，不能更改职责清单和依据库，请联系负责清单的人员。"
    );

    /// <summary>The refusal for this actor; null if the actor may go on.</summary>
    public static Decision? Refuses(Context context) =>
        WhyNot(context) is { } refusal ? new Decision.Refused(refusal) : null;

    /// <summary>For screens, before anything is sent: why this actor may not; null if the actor may.</summary>
    public static Refusal? WhyNot(Context context) =>
        context.Actor == LoadingRight.CommandLine
        || context.Actor == Actor.Clock
        || IsHeld(new Standing(((DistrictReference)context.Reference).Organisation, context.Actor, context.Now))
            ? null
            : NotPermitted.With();

    /// <summary>Who keeps the lists, or maintains the district.</summary>
    public static bool IsHeld(Standing standing) =>
        standing.Holds(Duty.KeepLists) || standing.Holds(Duty.LoadReference);
}
