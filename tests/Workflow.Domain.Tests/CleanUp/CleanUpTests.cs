using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.CleanUp;
using Workflow.Domain.CleanUp.Commands;
using Workflow.Domain.Inventory;
using Workflow.Domain.Inventory.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Workflow.Domain.Tests.Admission;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.CleanUp;

/// <summary>清理台账和清理.</summary>
public sealed class CleanUpTests
{
    private static readonly Text Law = Text.From("law-a");
    private static readonly Text Old = Text.From("law-old");

    private static readonly LegalBasisState Library = new(
        LegalBasisState
            .Empty.Instruments.Add(Law.Value, Instrument(Law, null))
            .Add(Old.Value, Instrument(Old, new Repeal(new DateOnly(2025, 1, 1), Text.From("废止决定"))))
    );

    public static readonly CleanUpPolicy Policy = new(Days(20), Days(5));

    public static readonly InventoryItem Station = new(
        Text.From("p1"),
        Text.From("市容劝导站"),
        CityManagement,
        UnitKind.Community,
        []
    );

    public static readonly InventoryVersion Plaques = new(
        Text.From("plaques"),
        Text.From("牌子"),
        new DateOnly(2026, 1, 5),
        Text.From("示例"),
        Policy,
        [
            Station,
            Station with
            {
                Code = Text.From("p2"),
                Name = Text.From("居民委员会"),
                Bases = [new ArticleRef(Law, null)],
            },
            Station with
            {
                Code = Text.From("p3"),
                Name = Text.From("旧规定的牌子"),
                Bases = [new ArticleRef(Old, null)],
            },
        ]
    );

    private static readonly Spec Counting = Spec.For(InventoryDecider.Type)
        .With(Admissions.District)
        .WithRegisters(Library);

    private static readonly OpenCleanUp ToOpen = new(
        Plaques.Code,
        Plaques.Name,
        Station,
        Plaques.EffectiveFrom,
        Policy
    );

    private static readonly Spec Opened = Spec.For(CleanUpDecider.Type)
        .With(Admissions.District)
        .By(Actor.Clock)
        .When(ToOpen)
        .After();

    private static readonly ProposeCleanUp ToCancel = new(CleanUpOutcome.Cancelled, Text.From("已摘牌"), null);
    private static readonly Spec Proposed = Opened.Does("shirong", ToCancel);

    [Fact(DisplayName = "清点：没有依据的、依据都已废止的各开一件清理，同一次清点不开两件")]
    public void A_count_opens_what_rests_on_nothing()
    {
        var counted = Counting
            .When(new AdoptInventory(Plaques))
            .Then(new InventoryAdopted(Plaques, [Text.From("p1"), Text.From("p3")]));
        counted.When(new AdoptInventory(Plaques)).ThenUnchanged();
        var reactions = InventoryDecider.Type.React(
            InventoryDecider.Stream.Id,
            new InventoryAdopted(Plaques, [Text.From("p1"), Text.From("p3")])
        );
        Assert.Equal(
            [
                CleanUpDecider.StreamOf(Plaques.Code, Text.From("p1")),
                CleanUpDecider.StreamOf(Plaques.Code, Text.From("p3")),
            ],
            reactions.Select(static one => one.Case)
        );
        Assert.Equal(ToOpen, reactions[0].Command);
        Opened.By(Actor.Clock).When(ToOpen).ThenUnchanged();
    }

    [Fact(DisplayName = "清点有误的一次说全：编号重复、单位不存在、依据不在库里、没有名称；登记过的不能改")]
    public void What_is_wrong_with_a_count()
    {
        var wrong = Plaques with
        {
            Items =
            [
                Station,
                Station with
                {
                    Issuer = new UnitId("moon"),
                },
                Station with
                {
                    Code = Text.From("p4"),
                    Name = Text.From(" "),
                    Bases = [new ArticleRef(Text.From("no"), null)],
                },
            ],
        };
        Assert.Equal(
            [
                AdoptInventory.CodeTwice.Code,
                AdoptInventory.UnitUnknown.Code,
                AdoptInventory.PartMissing.Code,
                AdoptInventory.BasisUnknown.Code,
            ],
            new AdoptInventory(wrong)
                .Problems(InventoryState.Empty, Admissions.District.Organisation, Library)
                .Select(static one => one.Code)
        );
        var counted = Counting.When(new AdoptInventory(Plaques)).After();
        counted
            .When(new AdoptInventory(Plaques with { Source = Text.From("另一来源") }))
            .ThenRefused(AdoptInventory.CountedAlready, "plaques/2026-01-05");
        Counting.As("shirong").When(new AdoptInventory(Plaques)).ThenRefused(ListRight.NotPermitted);
    }

    [Fact(DisplayName = "发起单位提出取消，管清单的确认后办结；保留须写依据；退回的重新起算时限")]
    public void A_thing_is_cleaned_up()
    {
        Assert.Equal(("proposal", "2026-04-07"), WakeUp(Opened));
        Opened
            .Tries("shirong", ToCancel with { Outcome = CleanUpOutcome.Kept })
            .ThenRefused(CleanUpRefusals.BasisMissing);
        Assert.Equal(("confirmation", "2026-03-16"), WakeUp(Proposed));
        Proposed.Tries("shirong", ToCancel).ThenRefused(CleanUpRefusals.NotInPhase, "待确认", "提出清理意见");
        var back = Proposed.At(Day(1)).Does("bianban", new SendCleanUpBack(Text.From("牌子还在墙上")));
        Assert.Equal(CleanUpPhase.Open, State(back).Phase);
        Assert.Null(State(back).Proposal);
        var closed = Proposed.Does("bianban", new ConfirmCleanUp());
        Assert.Equal((CleanUpPhase.Closed, CleanUpOutcome.Cancelled), (State(closed).Phase, State(closed).Outcome));
        Assert.Empty(CleanUpDecider.Type.WakeUps(closed.State));
    }

    [Fact(DisplayName = "谁能办：发起单位提出，清单管理确认；别的单位、督查都不能，清单管理不能确认本单位的")]
    public void Who_may()
    {
        foreach (var account in (string[])["bianban", "ecology", "jiedao", "shequ", "ducha", "chengguan"])
            Assert.False(Opened.Tries(account, ToCancel).IsAccepted, account);
        foreach (var account in (string[])["shirong", "quwei", "jiedao", "ducha"])
            Assert.False(Proposed.Tries(account, new ConfirmCleanUp()).IsAccepted, account);
        var own = Spec.For(CleanUpDecider.Type)
            .With(Admissions.District)
            .By(Actor.Clock)
            .When(ToOpen with { Item = Station with { Issuer = new UnitId("establishment") } })
            .After();
        own.At(Day(60)).Tries("bianban", new ForceCleanUp(Text.From("逾期"))).ThenRefused(CleanUpRefusals.Recused);
    }

    [Fact(DisplayName = "到时催办一次；逾期仍没有依据的可以径行取消，未到期不能")]
    public void Overdue()
    {
        Opened.By(Actor.Clock).WhenFires("proposal").ThenUnchanged();
        var urged = Opened
            .At(Day(40))
            .By(Actor.Clock)
            .WhenFires("proposal")
            .Then(new CleanUpUrged(CleanUpStep.Proposal));
        urged.By(Actor.Clock).WhenFires("proposal").ThenUnchanged();
        var force = new ForceCleanUp(Text.From("逾期没有说明依据"));
        Opened.Tries("bianban", force).ThenRefused(CleanUpRefusals.NotYetDue);
        Assert.Equal(CleanUpOutcome.Cancelled, State(urged.Does("bianban", force)).Outcome);
    }

    [Fact(DisplayName = "取消以后再次清点又出现的，重新开始清理，记作反弹；补正依据保留的不再开")]
    public void What_comes_back()
    {
        var again = ToOpen with { Counted = new DateOnly(2026, 7, 1) };
        var closed = Proposed.Does("bianban", new ConfirmCleanUp());
        closed.By(Actor.Clock).When(ToOpen).ThenUnchanged();
        var returned = closed.By(Actor.Clock).When(again).After();
        Assert.Equal((CleanUpPhase.Open, 1), (State(returned).Phase, State(returned).Returned));
        var kept = Opened
            .Does("shirong", new ProposeCleanUp(CleanUpOutcome.Kept, Text.From("有依据"), new ArticleRef(Law, null)))
            .Does("bianban", new ConfirmCleanUp());
        kept.By(Actor.Clock).When(again).ThenUnchanged();
        closed.As("bianban").When(again).ThenUnchanged();
    }

    private static CleanUpState State(Spec spec) => (CleanUpState)spec.State;

    private static (string, string) WakeUp(Spec spec)
    {
        var only = Assert.Single(CleanUpDecider.Type.WakeUps(spec.State));
        return (only.Name, only.At.DayInChina.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static DeadlineRule Days(int days) => new(days, TimeUnit.WorkingDay, Text.From("示例"));

    private static Instrument Instrument(Text code, Repeal? repeal) =>
        new(code, Text.From("示例法规"), InstrumentKind.Law, Text.From("示例"), [], repeal, []);
}

internal static class CleanUpSteps
{
    public static Spec.Outcome Tries(this Spec spec, string name, Command command) => spec.As(name).When(command);

    public static Spec Does(this Spec spec, string name, Command command) => spec.Tries(name, command).After();
}
