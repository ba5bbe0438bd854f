using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.ListBuilding.Commands;
using Workflow.Domain.Tests.Adjustment;
using Workflow.Domain.Tests.DutyList;
using Workflow.Testing;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.ListBuilding;

/// <summary>Cases at the points of their course, on the small lists of <see cref="DutyLists"/>.</summary>
internal static class ListBuildings
{
    public static readonly UnitId City = new("city-management");
    public static readonly UnitId Justice = new("justice");

    public static readonly OpenListBuilding ToOpen = new(T("2026年街道清单编制"), First.Code, null, []);

    public static readonly OpenRound ToAsk = new(
        RoundKind.Reporting,
        [Street, City],
        T("请报送本单位认为应当增减的事项。")
    );

    public static readonly HandIn ToHandIn = new([
        new SaidOfItem(T("2"), T("排查应由住建局牵头。")),
        new SaidOfItem(null, T("建议增加：燃气安全宣传。")),
    ]);

    public static readonly HandIn Nothing = new([]);

    public static readonly ListChange Added = new(
        ListChangeKind.Add,
        T("4"),
        DutyClass.Assist,
        T("燃气安全宣传"),
        Housing,
        T("协助宣传")
    );

    public static readonly PublishList ToPublish = new(
        First.Code,
        T("2026年"),
        new DateOnly(2026, 4, 1),
        T("区委〔2026〕3号（示例）")
    );

    public static readonly Spec New = Spec.For(ListBuildingDecider.Type).With(SampleDistrict.Reference);
    public static readonly Spec Opened = New.Doing("bianban", ToOpen);
    public static readonly Spec Asked = Opened.Doing("bianban", ToAsk);
    public static readonly Spec HandedIn = Asked.Doing("jiedao", ToHandIn).Doing("chengguan", Nothing);

    public static readonly Spec Answered = HandedIn
        .Doing("bianban", new AnswerComment(1, false, T("已由住建局牵头。")))
        .Doing("bianban", new AnswerComment(2, true, T("增加为配合履职事项。")));

    public static readonly Spec Closed = Answered.Doing("bianban", new CloseRound(First.Code, [Added]));
    public static readonly Spec InReview = Closed.Doing("bianban", new AskLegality(Justice));
    public static readonly Spec Reviewed = InReview.Doing("sifa", new ReviewLegality(true, T("合法。")));

    public static readonly RecordApproval ToApprove = new(
        T("区委常委会"),
        T("2026年第3次"),
        Spec.AnyMonday.DayInChina,
        true,
        T("同意")
    );

    public static readonly Spec Approved = Reviewed.Doing("bianban", ToApprove);

    public static readonly Spec Filed = Approved.Doing(
        "bianban",
        new FileList(T("市委编办"), T("备〔2026〕12号"), Spec.AnyMonday.DayInChina)
    );

    public static ListBuildingState Case(this Spec spec) => (ListBuildingState)spec.State;

    public static Spec Doing(this Spec spec, string name, Command command) => spec.Trying(name, command).After();

    /// <summary>By a sample account, with the registers that the command asks for.</summary>
    public static Spec.Outcome Trying(this Spec spec, string name, Command command) =>
        spec.By(Adjustments.ActorOf(name)).WithRegisters(RegistersOf(command)).When(command);

    public static Spec.Outcome Trying(this Spec spec, string name, Command command, DutyListState list) =>
        spec.By(Adjustments.ActorOf(name)).WithRegisters([Library, Adjustments.Names, list]).When(command);

    public static Spec.Outcome Fire(this Spec spec, string wakeUp) => spec.By(Actor.Clock).WhenFires(wakeUp);

    private static ImmutableArray<State> RegistersOf(Command command) =>
        [
            .. ListBuildingDecider
                .Type.Registers(command, Spec.AnyMonday)
                .Select(
                    static State (stream) =>
                        stream == LegalBasisDecider.Stream ? Library
                        : stream == DutyListNames.Register ? Adjustments.Names
                        : stream == DutyListDecider.StreamOf(First.Code) ? Adjustments.StreetList
                        : DutyListState.Empty
                ),
        ];
}
