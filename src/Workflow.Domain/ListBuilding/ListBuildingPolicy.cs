using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.ListBuilding;

/// <summary>How long a round takes, by its kind. Part of the policy of admission. STORED FORMAT.</summary>
public sealed record ListBuildingPolicy(DeadlineRule Reporting, DeadlineRule Consultation, DeadlineRule Review)
{
    /// <summary>
    /// Where the district has written none. No rule of the field sets these limits; they are this program's, and every
    /// screen says so.
    /// </summary>
    public static readonly ListBuildingPolicy Sample = new(Days(10), Days(5), Days(5))
    {
        Warning = new WarningLead(1, TimeUnit.WorkingDay),
    };

    /// <summary>
    /// How long before the end of a round whoever has not handed in is warned; null where the district has not written
    /// it, which means as in the sample.
    /// </summary>
    public WarningLead? Warning { get; init; }

    /// <summary>What the warning is called among the other numbers of the policy.</summary>
    public const string WarningWord = "清单编制提醒提前量";

    /// <summary>What its limit is called among the others of the policy.</summary>
    public static string WordOf(RoundKind kind) => $"清单编制{ListBuildingWords.Of(kind)}";

    public DeadlineRule Of(RoundKind kind) =>
        kind switch
        {
            RoundKind.Reporting => Reporting,
            RoundKind.Consultation => Consultation,
            RoundKind.Review => Review,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    internal static AdjustmentTerm TermOf(RoundKind kind, Context context)
    {
        var policy = context.In().AdmissionPolicyAt(context.Now)?.ListBuilding ?? Sample;
        return AdjustmentTerm.Derive(context, policy.Of(kind), WarningIn(context));
    }

    internal static WarningLead WarningIn(Context context) =>
        context.In().AdmissionPolicyAt(context.Now)?.ListBuilding?.Warning ?? Sample.Warning!;

    private static DeadlineRule Days(int days) =>
        new(days, TimeUnit.WorkingDay, Text.From("本系统示例，由区县按本地规定改写"));
}
