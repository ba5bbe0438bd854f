using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Adjustments;

/// <summary>What the forms of moves ask, and what command that makes.</summary>
internal static class AdjustmentForms
{
    /// <summary>Instead of a change: the version is there already.</summary>
    public const string NoChange = "no-change";

    public static readonly ImmutableArray<Choice> Changes =
    [
        .. Enum.GetValues<ListChangeKind>()
            .Select(static kind => new Choice(kind.ToString(), AdjustmentWords.Of(kind))),
        new(NoChange, "已在发布的版本中调整"),
    ];

    /// <summary>Null if there is no such move.</summary>
    public static Command? Read(string verb, FormFields fields, Visit visit) =>
        verb switch
        {
            "answer" => new AnswerUnit(TextIn(fields, "opinion", "意见")),
            "study" => new StudyAdjustment(TextIn(fields, "findings", "研判意见")),
            "ask" => new AskUnit(UnitIn(fields, visit), TextIn(fields, "question", "征求的问题")),
            "adjust" => Adjust(fields),
            "keep" => new KeepList(TextIn(fields, "reason", "不调整的理由")),
            "take-back" => new TakeBackReport(fields.TextOf("reason", "收回的理由")),
            "close" => new CloseAdjustment(fields.TextOf("told", "告知情况")),
            _ => null,
        };

    /// <summary>Offices, departments and streets.</summary>
    public static IEnumerable<Choice> Units(Visit visit) =>
        visit
            .Organisation.Units.Values.Where(static unit =>
                !unit.IsClosed
                && unit.Kind is UnitKind.Office or UnitKind.Department or UnitKind.Street or UnitKind.Utility
            )
            .OrderBy(static unit => unit.Kind)
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new Choice(unit.Id.Value, unit.Name.Value));

    /// <summary>The classes of every list, those of streets first.</summary>
    public static IEnumerable<Choice> Classes() =>
        Enum.GetValues<DutyScheme>()
            .SelectMany(scheme =>
                DutyListWords
                    .ClassesOf(scheme)
                    .Select(duty => new Choice(
                        duty.ToString(),
                        DutyListWords.Of(duty, scheme),
                        DutyListWords.Of(scheme) + "清单"
                    ))
            );

    private static AdjustList Adjust(FormFields fields)
    {
        fields.Blame("item", AdjustmentRefusals.ItemUnknown, AdjustmentRefusals.ItemThere);
        fields.Blame("item", AdjustmentRefusals.NothingChanged);
        fields.Blame("from", AdjustmentRefusals.TooEarly);
        fields.Blame("edition", AdjustmentRefusals.VersionTaken, AdjustmentRefusals.VersionUnknown);
        fields.Blame("list", AdjustmentRefusals.ListUnknown);
        var isFresh = fields.Typed("change") != NoChange;
        return new AdjustList(
            TextIn(fields, "list", "清单"),
            TextIn(fields, "edition", "版本"),
            isFresh ? fields.DayOf("from", "生效日期") : null,
            isFresh ? fields.TextOf("source", "依据文件") : null,
            isFresh ? [ChangeIn(fields)] : [],
            TextIn(fields, "reason", "调整理由")
        );
    }

    public static ListChange ChangeIn(FormFields fields) =>
        new(
            fields.ChoiceOf("change", "怎样调整", Enum.GetValues<ListChangeKind>()),
            TextIn(fields, "item", "事项编号"),
            fields.ChoiceIfAny("to", "类别", Enum.GetValues<DutyClass>()),
            fields.TextOf("name", "事项名称"),
            fields.TextOf("lead", "牵头单位") is { } lead ? new UnitId(lead.Value) : null,
            fields.TextOf("part", "配合内容"),
            fields.TextOf("way", "承接方式"),
            fields.TextOf("instead", "去处")
        );

    private static UnitId UnitIn(FormFields fields, Visit visit)
    {
        var code = fields.TextOf("unit", "征求单位")?.Value ?? "";
        if (!Units(visit).Any(choice => choice.Value == code))
            fields.Refuse(DoorRefusals.NotAChoice.With("征求单位"), "unit");
        return new UnitId(code);
    }

    public static Text TextIn(FormFields fields, string name, string label) => fields.TextOf(name, label) ?? default;
}
