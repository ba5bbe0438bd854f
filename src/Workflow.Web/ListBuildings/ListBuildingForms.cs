using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.ListBuilding.Commands;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Web.Adjustments;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.ListBuildings;

/// <summary>What the forms of moves ask, and what command that makes.</summary>
internal static class ListBuildingForms
{
    /// <summary>So many comments have room on the page; whoever has more hands in over HTTP.</summary>
    public const int Comments = 5;

    /// <summary>Every community is asked.</summary>
    public const string Communities = "communities";

    public const string None = "none";

    public static readonly ImmutableArray<Choice> Answers =
    [
        new(FormFields.Yes, ListBuildingWords.Accepted(true)),
        new(FormFields.No, ListBuildingWords.Accepted(false)),
    ];

    public static readonly ImmutableArray<Choice> Rulings =
    [
        new(FormFields.Yes, ListBuildingWords.Passes(true)),
        new(FormFields.No, ListBuildingWords.Passes(false)),
    ];

    public static readonly ImmutableArray<Choice> Changes =
    [
        .. Enum.GetValues<ListChangeKind>()
            .Select(static kind => new Choice(kind.ToString(), AdjustmentWords.Of(kind))),
    ];

    public static readonly ImmutableArray<Choice> ChangesOrNone =
    [
        new(AdjustmentForms.NoChange, "草案不改"),
        .. Changes,
    ];

    public static string UnitField(string unit) => $"unit-{unit}";

    public static string ItemField(int at) => string.Create(CultureInfo.InvariantCulture, $"item{at}");

    public static string SaysField(int at) => string.Create(CultureInfo.InvariantCulture, $"says{at}");

    /// <summary>Null if there is no such move.</summary>
    public static Command? Read(string verb, FormFields fields, Visit visit, ListBuildingState state)
    {
        var list = state.Draft.List.Code;
        return verb switch
        {
            "open-round" => new OpenRound(
                fields.ChoiceOf("kind", "轮次种类", Enum.GetValues<RoundKind>()),
                Units(fields, visit),
                In(fields, "question", "征集的问题")
            ),
            "hand-in" => Said(fields),
            "answer" => new AnswerComment(
                fields.NumberOf("number", "意见序号"),
                fields.YesOrNo("accepted", "是否采纳"),
                In(fields, "says", "答复")
            ),
            "close-round" => new CloseRound(list, ChangesIn(fields)),
            "revise" => new ReviseDraft(list, ChangesIn(fields)),
            "ask-legality" => Legality(fields),
            "review" => new ReviewLegality(fields.YesOrNo("passes", "是否通过"), In(fields, "opinion", "审查意见")),
            "approve" => Approval(fields),
            "file" => Filing(fields),
            "publish" => Publication(fields, list),
            "withdraw" => new WithdrawListBuilding(In(fields, "reason", "撤销理由")),
            _ => null,
        };
    }

    /// <summary>Institutions where somebody examines, but for the one that builds the list.</summary>
    public static IEnumerable<Choice> Examiners(Visit visit, ListBuildingState state) =>
        AdjustmentForms
            .Units(visit)
            .Where(one => AskLegality.CanExamine(state, visit.Organisation, new UnitId(one.Value)));

    /// <summary>Nothing, or one change.</summary>
    public static ImmutableArray<ListChange> ChangesIn(FormFields fields)
    {
        fields.Blame("item", AdjustmentRefusals.ItemUnknown, AdjustmentRefusals.ItemThere);
        fields.Blame("item", AdjustmentRefusals.NothingChanged);
        fields.Blame("change", ListBuildingRefusals.NothingChanged);
        return fields.Typed("change") == AdjustmentForms.NoChange ? [] : [AdjustmentForms.ChangeIn(fields)];
    }

    public static Text In(FormFields fields, string name, string label) => AdjustmentForms.TextIn(fields, name, label);

    private static ImmutableArray<UnitId> Units(FormFields fields, Visit visit)
    {
        var communities = fields.IsChecked(Communities)
            ? visit
                .Organisation.Units.Values.Where(static one => one is { Kind: UnitKind.Community, IsClosed: false })
                .Select(static one => one.Id)
                .OrderBy(static one => one.Value, StringComparer.Ordinal)
            : Enumerable.Empty<UnitId>();
        return
        [
            .. AdjustmentForms
                .Units(visit)
                .Where(one => fields.IsChecked(UnitField(one.Value)))
                .Select(static one => new UnitId(one.Value)),
            .. communities,
        ];
    }

    /// <summary>Whoever has nothing to say says so: an empty form is a mistake.</summary>
    private static HandIn Said(FormFields fields)
    {
        var said = ImmutableArray.CreateBuilder<SaidOfItem>(Comments);
        for (var at = 1; at <= Comments; at++)
        {
            var item = fields.TextOf(ItemField(at), $"事项编号（{at}）");
            var says = fields.TextOf(SaysField(at), $"意见（{at}）");
            if (item is not null && says is null)
                fields.Refuse(DoorRefusals.Missing.With($"意见（{at}）"), SaysField(at));
            if (says is { } text)
                said.Add(new SaidOfItem(item, text));
        }
        if (said.Count == 0 == !fields.IsChecked(None))
            fields.Refuse(
                said.Count == 0 ? DoorRefusals.Missing.With("意见") : DoorRefusals.NotAChoice.With("没有意见"),
                SaysField(1)
            );
        return new HandIn(said.ToImmutable());
    }

    private static AskLegality Legality(FormFields fields)
    {
        fields.Blame("unit", ListBuildingRefusals.UnitUnknown, ListBuildingRefusals.CannotExamine);
        return new AskLegality(new UnitId(In(fields, "unit", "审查单位").Value));
    }

    private static RecordApproval Approval(FormFields fields)
    {
        fields.Blame("on", ListBuildingRefusals.InFuture);
        return new RecordApproval(
            In(fields, "body", "审议机构"),
            In(fields, "paper", "文号"),
            fields.DayOf("on", "审议日期"),
            fields.YesOrNo("passes", "是否通过"),
            In(fields, "result", "审议结果")
        );
    }

    private static FileList Filing(FormFields fields)
    {
        fields.Blame("on", ListBuildingRefusals.InFuture);
        return new FileList(
            In(fields, "with", "备案机关"),
            In(fields, "number", "备案号"),
            fields.DayOf("on", "备案日期")
        );
    }

    private static PublishList Publication(FormFields fields, Text list)
    {
        fields.Blame("edition", ListBuildingRefusals.VersionTaken);
        fields.Blame("from", ListBuildingRefusals.TooEarly);
        return new PublishList(
            list,
            In(fields, "edition", "版本"),
            fields.DayOf("from", "生效日期"),
            In(fields, "source", "依据文件")
        );
    }
}
