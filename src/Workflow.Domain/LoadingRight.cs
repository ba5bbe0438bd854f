using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain;

/// <summary>
/// Who may change reference data: whoever holds a post with the duty 维护 (<see cref="Duty.LoadReference"/>), and the
/// command line on the machine itself, without which a new district would have nobody to begin with.
/// </summary>
public static class LoadingRight
{
    /// <summary>The code of the command line as person, post and unit. No organisation may use it.</summary>
    public const string CommandLineCode = "command-line";

    /// <summary>Whoever sits at the machine and runs a command on it.</summary>
    public static readonly Actor CommandLine = new(
        new PersonId(CommandLineCode),
        new PostId(CommandLineCode),
        new UnitId(CommandLineCode)
    );

    public static readonly RefusalRule NotPermitted = new(
        "reference.not-permitted",
        RefusalKind.Forbidden,
        "您所在的岗位没有“维护”职责，不能更改组织、日历和时限等基础资料，请联系负责维护的人员。"
    );

    /// <summary>The refusal for this actor; null if the actor may go on.</summary>
    public static Decision? Refuses(Context context)
    {
        if (context.Actor == CommandLine || context.Actor == Actor.Clock)
            return null;
        var organisation = ((DistrictReference)context.Reference).Organisation;
        return organisation.Holds(context.Actor, Duty.LoadReference, context.Now)
            ? null
            : Decision.Refuse(NotPermitted);
    }
}
