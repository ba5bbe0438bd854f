using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.Adjustment;

/// <summary>What the golden file of adjustments was made of: every fact once.</summary>
internal static class GoldenAdjustment
{
    private static readonly CaseText Said = CaseText.From("写下的话");
    private static readonly Hand By = new(new PersonId("p-008"), new PersonId("p-009"));
    private static readonly Moment Start = Moment.InChina(new(2026, 3, 9), new(9, 0));

    private static readonly AdjustmentTerm Term = new(
        Start,
        15,
        TimeUnit.WorkingDay,
        T("示例"),
        3,
        Moment.InChina(new(2026, 3, 30), new(17, 30)),
        false,
        Moment.InChina(new(2026, 3, 25), new(17, 30))
    );

    private static readonly ListItemName Item = new(T("villages"), T("j1"), T("失业证明"));

    /// <summary>What was added later: a fact, and fields that older ones lack.</summary>
    public static Fact[] Later() =>
        [
            new ReportTakenBack(Said, By),
            new LawChangeNoted(
                new LawChange(T("law-2"), LawChangeKind.Enacted, new DateOnly(2026, 5, 1), T("2026年制定")),
                [T("streets")]
            ),
            new InstrumentEnacted(Law.Code, Law.Title, Law.Kind, Law.Issuer, Law.Versions[0], true),
            new MatterPublished(T("龙准〔2026〕7号"), null, Start, null, false, [], By, AdmissionKind.DutyItem),
        ];

    public static AdjustmentFact[] Facts() =>
        [
            new MisfitReported(
                new UnitId("street-1-community-1"),
                MisfitKind.AskedAgainstList,
                Item.Name,
                Item,
                Said,
                By,
                Term
            ),
            new LawChangeNoted(
                new LawChange(T("law-1"), LawChangeKind.Amended, new DateOnly(2026, 5, 1), T("2026年修正")),
                [T("streets"), T("villages")]
            ),
            new NothingRested(),
            new AdjustmentOpened(
                AdjustmentTrigger.Admission,
                T("示例事项"),
                T("龙准〔2026〕7号"),
                [Item],
                Said,
                By,
                Term
            ),
            new UnitAsked(Housing, Said, By, Term with { WarnAt = null, Provisional = true }),
            new UnitAnswered(Housing, Said, By),
            new UnitFellSilent(Housing),
            new AdjustmentStudied(Said, By),
            new ReviewWarned(),
            new ReviewEscalated(),
            new ListAdjusted(
                T("villages"),
                T("2"),
                new DateOnly(2026, 4, 1),
                [
                    new ListChange(
                        ListChangeKind.Move,
                        T("j1"),
                        DutyClass.Assist,
                        T("失业证明"),
                        Housing,
                        T("协助核对"),
                        T("承接方式"),
                        T("去处")
                    ),
                    new ListChange(ListChangeKind.Remove, T("j2")),
                ],
                Said,
                By
            ),
            new ListKept(Said, By),
            new AdjustmentClosed(Said, By),
            new AdjustmentTermsRederived(Term, [new AnswerTerm(Housing, Term)]),
        ];
}
