using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.DutyList;

/// <summary>How duty lists come in, follow each other, end and are claimed.</summary>
public sealed class DutyListTests
{
    private static readonly State NoNames = DutyListNames.Type.Initial;

    private static readonly State Named = new DutyListNamesState([new DutyListNamed(First.Code, First.Name)]);

    private static readonly Spec Empty = Spec.For(DutyListDecider.Type)
        .With(SampleDistrict.Reference)
        .WithRegisters(Library, NoNames);

    private static readonly Spec Adopted = Empty.Given(new DutyListVersionAdopted(First)).WithRegisters(Library, Named);

    [Fact(DisplayName = "装载一份清单：记下版本，并登记清单的名称；名称登记过的不再登记")]
    public void A_list_is_adopted_and_named()
    {
        Empty
            .When(new AdoptDutyList(First))
            .Then(
                new Placed(new DutyListVersionAdopted(First)),
                new Placed(new DutyListNamed(First.Code, First.Name), DutyListNames.Register)
            );
        Adopted.When(new AdoptDutyList(Next)).Then(new DutyListVersionAdopted(Next));
        var renamed = Next with { Name = T("新名称") };
        Adopted
            .When(new AdoptDutyList(renamed))
            .Then(
                new Placed(new DutyListVersionAdopted(renamed)),
                new Placed(new DutyListNamed(renamed.Code, renamed.Name), DutyListNames.Register)
            );
    }

    [Fact(DisplayName = "名称登记簿：按编号排列，改名的换成新名称")]
    public void The_register_knows_each_list_once()
    {
        var state = DutyListNames.Type.Evolve(Named, new DutyListNamed(T("a"), T("甲")));
        state = DutyListNames.Type.Evolve(state, new DutyListNamed(First.Code, T("新名称")));
        Assert.Equal<DutyListNamed>([new(T("a"), T("甲")), new(First.Code, T("新名称"))], DutyListNames.Of(state));
    }

    [Fact(DisplayName = "两次等于一次：装载、认领")]
    public void Twice_is_as_good_as_once()
    {
        Empty.When(new AdoptDutyList(First)).ThenTwiceIsAsGoodAsOnce();
        Adopted.When(new AdoptDutyList(Next)).ThenTwiceIsAsGoodAsOnce();
        Adopted.When(new ClaimDutyItems(Street, First.Version, [Basic.Code])).ThenTwiceIsAsGoodAsOnce();
    }

    [Fact(DisplayName = "已经生效的版本不能改内容，也不能换一个生效日期")]
    public void What_is_in_force_is_not_changed()
    {
        DutyListVersion[] changed =
        [
            First with
            {
                Items = [Basic],
            },
            First with
            {
                EffectiveFrom = Next.EffectiveFrom,
            },
            Next with
            {
                EffectiveFrom = First.EffectiveFrom,
            },
        ];
        foreach (var list in changed)
            Adopted.When(new AdoptDutyList(list)).ThenRefused(AdoptDutyList.InForceAlready, list.Shown, "2026-01-01");
    }

    [Fact(DisplayName = "还没有生效的版本可以改内容、改日期；没有事项的版本即为废止")]
    public void What_is_not_yet_in_force_may_be_changed()
    {
        var later = Next with { EffectiveFrom = new DateOnly(2026, 5, 1), Items = [] };
        var after = Adopted
            .Given(new DutyListVersionAdopted(Next))
            .When(new AdoptDutyList(later))
            .Then(new DutyListVersionAdopted(later));
        var state = (DutyListState)after.State;
        Assert.Equal<DutyListVersion>([First, later], state.Versions);
        Assert.Null(state.On(new DateOnly(2025, 12, 31)));
        Assert.Equal(First, state.On(Next.EffectiveFrom));
        Assert.Equal(later, state.On(later.EffectiveFrom));
        Assert.Equal(later, state.Find(later.Version));
        Assert.Null(state.Find(T("9")));
    }

    [Fact(DisplayName = "一街一单：街道认领事项，按清单的顺序记下；再认领一次换成新的")]
    public void A_street_claims_its_items()
    {
        var after = Adopted
            .When(new ClaimDutyItems(Street, First.Version, [Assist.Code, Basic.Code]))
            .Then(new DutyItemsClaimed(Street, First.Version, [Basic.Code, Assist.Code]))
            .When(new ClaimDutyItems(Street, First.Version, [TakenBack.Code]))
            .Then(new DutyItemsClaimed(Street, First.Version, [TakenBack.Code]));
        var claim = Assert.Single(((DutyListState)after.State).Claims).Value;
        Assert.Equal<Text>([TakenBack.Code], claim.Items);
    }

    [Fact(DisplayName = "认领不存在的版本、事项，或者清单不适用的单位，都说明原因")]
    public void A_wrong_claim_is_refused()
    {
        Adopted.When(new ClaimDutyItems(Street, T("9"), [])).ThenRefused(ClaimDutyItems.VersionUnknown, "9");
        Adopted.When(new ClaimDutyItems(Street, First.Version, [T("9")])).ThenRefused(ClaimDutyItems.ItemUnknown, "9");
        Adopted.When(new ClaimDutyItems(Housing, First.Version, [])).ThenRefused(ClaimDutyItems.NotForUnit, "住建局");
        Adopted
            .When(new ClaimDutyItems(new UnitId("moon"), First.Version, []))
            .ThenRefused(ClaimDutyItems.NotForUnit, "moon");
    }

    [Fact(
        DisplayName = "一街一单：街道报备自己的清单，确认以后才算认领；退回写明理由，可以再报；确认时日期已过的自当天起"
    )]
    public void A_street_files_its_own_list()
    {
        var file = new FileDutyItems(
            First.Version,
            T("五龙街道清单"),
            new DateOnly(2026, 3, 20),
            [Assist.Code, Basic.Code]
        );
        var filed = Adopted
            .By(SampleDistrict.ActorOf("jiedao"))
            .When(file)
            .Then(new DutyItemsFiled(Street, First.Version, file.Name, file.From, [Basic.Code, Assist.Code]));
        filed.When(file).ThenUnchanged();
        Assert.Empty(((DutyListState)filed.State).Claims);
        filed.When(new ConfirmDutyItems(Street)).ThenRefused(ListRight.NotPermitted);
        var keeper = filed.By(SampleDistrict.ActorOf("bianban"));
        keeper
            .When(new ConfirmDutyItems(Street))
            .Then(new DutyItemsClaimed(Street, First.Version, [Basic.Code, Assist.Code], file.Name, file.From))
            .When(new ConfirmDutyItems(Street))
            .ThenRefused(ConfirmDutyItems.NothingFiled);
        keeper
            .At(Moment.InChina(new DateOnly(2026, 4, 2), new TimeOnly(9, 0)))
            .When(new ConfirmDutyItems(Street))
            .Then(
                new DutyItemsClaimed(
                    Street,
                    First.Version,
                    [Basic.Code, Assist.Code],
                    file.Name,
                    new DateOnly(2026, 4, 2)
                )
            );
        keeper.When(new SendBackDutyItems(Street, default)).ThenRefused(ConfirmDutyItems.ReasonWrong);
        var back = keeper
            .When(new SendBackDutyItems(Street, T("缺少依据")))
            .Then(new FiledItemsSentBack(Street, T("缺少依据")));
        back.When(new SendBackDutyItems(Street, T("缺少依据"))).ThenUnchanged();
        back.By(SampleDistrict.ActorOf("jiedao")).When(file).After();
    }

    [Fact(DisplayName = "报备有误的说明原因：不是街道社区、清单不适用、没有选事项、名称、日期太早")]
    public void A_wrong_filing_is_refused()
    {
        var file = new FileDutyItems(First.Version, T("五龙街道清单"), new DateOnly(2026, 3, 20), [Basic.Code]);
        Adopted.By(SampleDistrict.ActorOf("chengguan")).When(file).ThenRefused(FileDutyItems.NotYours);
        Adopted.By(SampleDistrict.ActorOf("shequ")).When(file).ThenRefused(ClaimDutyItems.NotForUnit, "五龙第一社区");
        var street = Adopted.By(SampleDistrict.ActorOf("jiedao"));
        street.When(file with { Version = T("9") }).ThenRefused(ClaimDutyItems.VersionUnknown, "9");
        street.When(file with { Items = [T("9")] }).ThenRefused(ClaimDutyItems.ItemUnknown, "9");
        street.When(file with { Items = [] }).ThenRefused(FileDutyItems.NothingChosen);
        street.When(file with { Name = default }).ThenRefused(FileDutyItems.NameWrong);
        street.When(file with { From = new DateOnly(2026, 3, 8) }).ThenRefused(FileDutyItems.FromTooEarly);
    }

    [Fact(DisplayName = "只有“清单管理”或者“维护”职责的岗位能更改清单")]
    public void Only_who_keeps_lists_may()
    {
        Empty.By(SampleDistrict.ActorOf("paidan")).When(new AdoptDutyList(First)).ThenRefused(ListRight.NotPermitted);
        foreach (var account in (string[])["bianban", "weihu"])
            Empty.By(SampleDistrict.ActorOf(account)).When(new AdoptDutyList(First)).ThenTwiceIsAsGoodAsOnce();
    }

    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "code", "职责清单“A/1”缺少由小写字母、数字和连字符组成的编号，请补填。" },
            { "name", "职责清单“streets/1”缺少名称，请补填。" },
            { "source", "职责清单“streets/1”的依据太长，最多500字，请缩短。" },
            { "day", "职责清单“streets/1”缺少2000年至2100年之间的生效日期，请补填。" },
            { "nobody", "职责清单“streets/1”缺少适用的单位类别或者单位，请补填。" },
            { "for", "职责清单“streets/1”提到的单位“steet”不在组织中，请更正编号。" },
            { "many", "职责清单“streets/1”的事项太多，最多10000项，请拆分或者删减。" },
            { "twice", "职责清单“streets/1/1”的编号出现了两次，请改用不同的编号。" },
            { "item-name", "职责清单“streets/1/1”缺少事项名称，请补填。" },
            { "class", "职责清单“streets/1/1”的类别“不得要求”不属于街道的清单，请核对类别。" },
            { "assist-lead", "职责清单“streets/1/2”缺少牵头单位，请补填。" },
            { "assist-part", "职责清单“streets/1/2”缺少配合内容，请补填。" },
            { "back-lead", "职责清单“streets/1/3”缺少承接单位，请补填。" },
            { "back-way", "职责清单“streets/1/3”缺少承接方式，请补填。" },
            { "lead", "职责清单“streets/1/1”提到的单位“huosing”不在组织中，请更正编号。" },
            { "tasks", "职责清单“streets/1/1”的任务太多，最多50项，请拆分或者删减。" },
            { "task-twice", "职责清单“streets/1/1/1-1”的编号出现了两次，请改用不同的编号。" },
            { "task-name", "职责清单“streets/1/1/1-1”缺少任务名称，请补填。" },
            { "basis", "职责清单“streets/1/1/1-1”所依据的“law-1 第九条”不在依据库中，请更正，或者先把它录入依据库。" },
            { "boundary-leads", "职责清单“streets/1/2”的边界应有且只有一个牵头方，现为0个，请核对。" },
            { "boundary-lead", "职责清单“streets/1/2”的牵头单位是“housing”，边界的牵头方却是“街道”，请改成一致。" },
            { "boundary-twice", "职责清单“streets/1/1”的边界中“街道”出现了两次，请合并。" },
            { "bases", "职责清单“streets/1/1/1-1”的依据太多，最多20项，请拆分或者删减。" },
        };

    [Theory(DisplayName = "写错的清单：说出清单、事项、任务和原因")]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named(string mistake, string sentence)
    {
        var decision = Empty.When(new AdoptDutyList(Spoilt(mistake))).Decision;
        var refusal = Assert.IsType<Decision.Refused>(decision).Refusal;
        var rule = DutyListDecider.Rules.Single(one => one.Code == refusal.Code);
        Assert.Equal(sentence, string.Format(null, rule.Sentence, [.. refusal.Arguments]));
    }

    [Fact(DisplayName = "不得要求的事项必须写明去处")]
    public void A_prohibited_item_says_where_to_go()
    {
        var list = Village with { Items = [Item("j1", "失业证明", DutyClass.Prohibited)] };
        Empty
            .When(new AdoptDutyList(list))
            .ThenRefused(DutyListCheck.PartMissing, "villages/1/j1", "群众和有关单位的去处");
    }

    [Fact(DisplayName = "拒绝的每一种都试到了")]
    public void Every_rule_is_tried() =>
        Assert.Equal(
            DutyListDecider.Rules.Select(static rule => rule.Code).Order(),
            Mistakes
                .Select(static row => (string)((object[])row)[0])
                .Select(mistake => Empty.When(new AdoptDutyList(Spoilt(mistake))).Decision)
                .Select(static decision => ((Decision.Refused)decision).Refusal.Code)
                .Concat(
                    new[] { AdoptDutyList.InForceAlready }
                        .Concat(ClaimDutyItems.Rules)
                        .Concat(FileDutyItems.Rules)
                        .Concat(ConfirmDutyItems.Rules)
                        .Select(static rule => rule.Code)
                )
                .Distinct()
                .Order()
        );

    private static DutyListVersion Spoilt(string mistake)
    {
        var task = Basic.Tasks[0];
        return mistake switch
        {
            "code" => First with { Code = T("A") },
            "name" => First with { Name = default },
            "source" => First with { Source = T(new string('长', 501)) },
            "day" => First with { EffectiveFrom = new DateOnly(1999, 12, 31) },
            "nobody" => First with { ForKinds = [] },
            "for" => First with { ForUnits = [new UnitId("steet")] },
            "many" => First with
            {
                Items = [.. Enumerable.Range(0, 10_001).Select(i => Item($"{i}", "事", Basic.Class))],
            },
            "twice" => First with { Items = [Basic, Basic] },
            "item-name" => With(Basic with { Name = default }),
            "class" => With(Basic with { Class = DutyClass.Prohibited, Instead = T("窗口") }),
            "assist-lead" => With(Assist with { Lead = null }),
            "assist-part" => With(Assist with { Part = null }),
            "back-lead" => With(TakenBack with { Lead = null }),
            "back-way" => With(TakenBack with { Way = null }),
            "lead" => With(Basic with { Lead = new UnitId("huosing") }),
            "tasks" => With(
                Basic with
                {
                    Tasks = [.. Enumerable.Range(0, 51).Select(i => task with { Code = T($"{i}") })],
                }
            ),
            "task-twice" => With(Basic with { Tasks = [task, task] }),
            "task-name" => With(Basic with { Tasks = [task with { Name = default }] }),
            "basis" => Resting([new ArticleRef(T("law-1"), T("第九条"))]),
            "boundary-leads" => With(Assist with { Boundary = [Streets, Markets] }),
            "boundary-lead" => With(Assist with { Boundary = [Streets with { Role = BoundaryRole.Lead }, Markets] }),
            "boundary-twice" => With(Basic with { Boundary = [Streets with { Role = BoundaryRole.Lead }, Streets] }),
            "bases" => Resting([.. Enumerable.Repeat(task.Bases[0], 21)]),
            _ => throw new ArgumentOutOfRangeException(nameof(mistake)),
        };

        DutyListVersion With(DutyItem item) => First with { Items = [item] };
        DutyListVersion Resting(ImmutableArray<ArticleRef> bases) =>
            With(Basic with { Tasks = [task with { Bases = bases }] });
    }
}
