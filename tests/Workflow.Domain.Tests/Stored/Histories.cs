using Workflow.Domain.Account;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
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

    /// <summary>A law from its enactment to its repeal, a list that rests on it, and a claim.</summary>
    public static Fact[] Lists()
    {
        var code = Text.From("law-1");
        var article = new Article(Text.From("第三条"), Text.From("街道协助排查。"));
        var first = new InstrumentVersion(Text.From("2010年"), new DateOnly(2010, 1, 1), [article]);
        var second = new InstrumentVersion(Text.From("2020年修正"), new DateOnly(2020, 6, 1), []);
        var task = new DutyTask(
            Text.From("1-1"),
            Text.From("报告线索"),
            DutySide.Street,
            [new ArticleRef(code, article.Number), new ArticleRef(code, null)]
        );
        var item = new DutyItem(
            Text.From("1"),
            Text.From("危旧房屋排查"),
            DutyClass.Assist,
            Unit,
            Text.From("报告线索。"),
            Text.From("由部门自办。"),
            Text.From("到窗口办理。"),
            new DutyService(Text.From("受理"), Text.From("身份证"), Text.From("5日"), Text.From("短信")),
            [task]
        );
        var list = new DutyListVersion(
            Text.From("streets"),
            Text.From("街道职责清单"),
            DutyScheme.Street,
            [UnitKind.Street],
            [new UnitId("street-1")],
            Text.From("2026年"),
            new DateOnly(2026, 1, 1),
            Text.From("区办〔2025〕10号"),
            [item]
        );
        return
        [
            new InstrumentEnacted(code, Text.From("示例法"), InstrumentKind.Law, Text.From("示例机关"), first),
            new InstrumentAmended(code, second),
            new InstrumentInterpreted(
                code,
                new Interpretation(new DateOnly(2021, 1, 1), Text.From("示例机关"), Text.From("应当这样理解。"))
            ),
            new InstrumentRepealed(code, new Repeal(new DateOnly(2026, 3, 9), Text.From("新的示例法"))),
            new DutyListVersionAdopted(list),
            new DutyListNamed(list.Code, list.Name),
            new DutyItemsClaimed(new UnitId("street-1"), list.Version, [item.Code]),
        ];
    }

    /// <summary>A list with an item whose boundary was drawn: a unit leads, all streets assist.</summary>
    public static Fact[] Boundaries()
    {
        var item = new DutyItem(
            Text.From("1"),
            Text.From("危旧房屋排查"),
            DutyClass.Assist,
            Unit,
            Text.From("报告线索。"),
            null,
            null,
            null,
            [],
            [
                new BoundaryParty(Unit, null, BoundaryRole.Lead, Text.From("认定并处理。")),
                new BoundaryParty(null, UnitKind.Street, BoundaryRole.Assist, Text.From("报告线索。")),
            ]
        );
        return
        [
            new DutyListVersionAdopted(
                new DutyListVersion(
                    Text.From("boundaries"),
                    Text.From("职责边界清单"),
                    DutyScheme.Street,
                    [UnitKind.Street],
                    [],
                    Text.From("2026年"),
                    new DateOnly(2026, 1, 1),
                    Text.From("区办〔2025〕11号"),
                    [item]
                )
            ),
        ];
    }

    public static Fact[] Filings()
    {
        var street = new UnitId("street-1");
        var filed = new DutyItemsFiled(
            street,
            Text.From("2026年"),
            Text.From("五龙街道职责清单"),
            new DateOnly(2026, 4, 1),
            [Text.From("1"), Text.From("2")]
        );
        return
        [
            filed,
            new FiledItemsSentBack(street, Text.From("第2项不是街道的职责")),
            filed with
            {
                Items = [Text.From("1")],
            },
            new DutyItemsClaimed(street, filed.Version, [Text.From("1")], filed.Name, filed.From),
        ];
    }

    /// <summary>A later version of a list, written as what makes it differ, with and without another order.</summary>
    public static Fact[] Revisions()
    {
        var adopted = (DutyListVersionAdopted)Boundaries()[0];
        var item = adopted.List.Items[0] with { Name = Text.From("危险房屋排查") };
        var second = adopted.List with
        {
            Version = Text.From("2027年"),
            EffectiveFrom = new DateOnly(2027, 1, 1),
            Items = [item],
        };
        var third = second with
        {
            Version = Text.From("2028年"),
            EffectiveFrom = new DateOnly(2028, 1, 1),
            Items = [item with { Code = Text.From("2") }],
        };
        return
        [
            adopted,
            new DutyListVersionRevised(adopted.List.Version, second, null),
            new DutyListVersionRevised(second.Version, third, [Text.From("2"), Text.From("1")]),
        ];
    }
}
