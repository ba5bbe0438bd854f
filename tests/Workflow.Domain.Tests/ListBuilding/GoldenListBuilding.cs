using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.ListBuilding;

/// <summary>What the golden file of list building was made of: every fact once.</summary>
internal static class GoldenListBuilding
{
    private static readonly CaseText Said = CaseText.From("写下的话");
    private static readonly Hand By = new(new PersonId("p-008"), new PersonId("p-009"));
    private static readonly DateOnly Day = new(2026, 3, 9);

    private static readonly AdjustmentTerm Term = new(
        Moment.InChina(Day, new(9, 0)),
        10,
        TimeUnit.WorkingDay,
        T("示例"),
        3,
        Moment.InChina(new(2026, 3, 23), new(17, 30)),
        true,
        null
    );

    /// <summary>What was added later.</summary>
    public static ListBuildingFact[] Later() => [new RoundWarned(1, [Housing])];

    public static ListBuildingFact[] Facts() =>
        [
            new ListBuildingOpened(T("编制"), First, T("1"), new UnitId("establishment"), By),
            new DraftRevised(Next, T("1"), By),
            new RoundOpened(1, RoundKind.Reporting, [Street, Housing], Said, Term, By),
            new CommentsHandedIn(1, Street, [new DraftComment(1, T("2"), Said), new DraftComment(2, null, Said)], By),
            new CommentAnswered(1, true, Said, By),
            new RoundFellDue(1, [Housing]),
            new RoundTermRederived(1, Term with { Provisional = false }),
            new RoundClosed(1, Next, T("1"), By),
            new LegalityAsked(new UnitId("justice"), By),
            new LegalityReviewed(new UnitId("justice"), true, Said, By),
            new ListApproved(T("区委常委会"), T("2026年第3次"), Day, true, Said, By),
            new ListFiled(T("市委编办"), T("备〔2026〕12号"), Day, By),
            new ListPublished(T("2026年"), new DateOnly(2026, 4, 1), T("示例"), By),
            new ListBuildingWithdrawn(Said, By),
        ];
}
