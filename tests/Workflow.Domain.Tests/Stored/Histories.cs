using Workflow.Domain.Account;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Domain.Screening;

namespace Workflow.Domain.Tests.Stored;

/// <summary>Facts that were once written into golden files: they are what those files must be read as.</summary>
internal static class Histories
{
    private static readonly PersonId Person = new("p-038");
    private static readonly PersonId Holder = new("p-010");
    private static readonly PostId Post = new("city-management-handle");
    private static readonly UnitId Unit = new("city-management");
    private static readonly Moment From = Moment.InChina(new(2026, 11, 20), new(17, 30));

    public static Fact[] Arrangements() =>
        [
            new StandInArranged(
                new StandIn(
                    Person,
                    Holder,
                    Post,
                    new DateOnly(2026, 11, 16),
                    new DateOnly(2026, 12, 31),
                    new PersonalText(LoadOrganisation.KeyOf(Holder), Text.From("外出学习")),
                    ArrangedBy.Hand
                )
            ),
            new StandInEnded(Person, Holder, Post, new DateOnly(2026, 11, 16)),
            new ShiftRostered(new Shift(Unit, Holder, Post, From, From + TimeSpan.FromHours(15), ArrangedBy.File)),
            new ShiftCancelled(Unit, Holder, From),
            new WeeklyShiftSet(
                new WeeklyShift(
                    Text.From("night"),
                    Unit,
                    Holder,
                    Post,
                    [DayOfWeek.Monday, DayOfWeek.Sunday],
                    new TimeOnly(17, 30),
                    new TimeOnly(8, 30),
                    new DateOnly(2026, 1, 1),
                    new DateOnly(2026, 12, 31)
                )
            ),
            new WeeklyShiftDropped(Text.From("night")),
        ];

    public static Fact[] Account() =>
        [
            new AccountOpened(new PersonalText(LoadOrganisation.KeyOf(Holder), Text.From("zhang")), Holder, Post),
            new PasswordSet(),
            new AccountPostSet(Post),
            new AccountLocked(LockGround.WrongPasswords, From),
            new AccountUnlocked(),
            new AccountLocked(LockGround.ByHand, null),
            new SessionsRevoked(),
            new AccountClosed(),
        ];

    /// <summary>One version with all that a clause can say, and the one that ends the list.</summary>
    public static Fact[] Screening()
    {
        var list = new NegativeList(
            Text.From("meetings"),
            Text.From("会议负面清单"),
            Text.From("2026年"),
            new DateOnly(2026, 1, 1),
            Text.From("区办〔2025〕9号"),
            [
                new ProhibitionRule(
                    Text.From("一（一）"),
                    Text.From("规模"),
                    Text.From("会议不超过90分钟。"),
                    HitWeight.Soft,
                    new ClauseCondition(
                        [AdmissionKind.Meeting],
                        [Unit],
                        [UnitKind.Department],
                        [new UnitId("street-1")],
                        [UnitKind.Community],
                        [Text.From("陪会")],
                        [new MeasureLimit(Measure.Minutes, Comparison.MoreThan, 90)],
                        new YearlyLimit(12),
                        Text.From("要求主要负责人参加吗？")
                    ),
                    Text.From("改为视频会议。")
                ),
                new ProhibitionRule(
                    Text.From("一（二）"),
                    Text.From("数量"),
                    Text.From("会议不超过上年。"),
                    HitWeight.Hard,
                    new ClauseCondition([], [], [], [], [], [], [], new YearlyLimit(null), null),
                    null
                ),
            ]
        );
        var ended = list with { Version = Text.From("废止"), EffectiveFrom = new DateOnly(2027, 1, 1), Clauses = [] };
        return [new NegativeListAdopted(list), new NegativeListAdopted(ended)];
    }
}
