using System.Collections.Immutable;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.DutyList;

/// <summary>The office's words for duty lists: in files, on pages, over HTTP.</summary>
public static class DutyListWords
{
    public static readonly IReadOnlyDictionary<string, DutyScheme> Schemes = new Dictionary<string, DutyScheme>
    {
        ["街道"] = DutyScheme.Street,
        ["社区"] = DutyScheme.Community,
    };

    public static readonly IReadOnlyDictionary<string, DutyClass> Classes = new Dictionary<string, DutyClass>
    {
        ["基本履职"] = DutyClass.Basic,
        ["配合履职"] = DutyClass.Assist,
        ["协助"] = DutyClass.Assist,
        ["上级收回"] = DutyClass.TakenBack,
        ["依法履职"] = DutyClass.Statutory,
        ["不得要求"] = DutyClass.Prohibited,
    };

    public static readonly IReadOnlyDictionary<string, DutySide> Sides = new Dictionary<string, DutySide>
    {
        ["部门"] = DutySide.Department,
        ["街道"] = DutySide.Street,
        ["社区"] = DutySide.Community,
    };

    public static readonly IReadOnlyDictionary<string, BoundaryRole> Roles = new Dictionary<string, BoundaryRole>
    {
        ["牵头"] = BoundaryRole.Lead,
        ["配合"] = BoundaryRole.Assist,
    };

    /// <summary>The classes of a scheme in the order in which lists show them.</summary>
    public static ImmutableArray<DutyClass> ClassesOf(DutyScheme scheme) =>
        scheme == DutyScheme.Street
            ? [DutyClass.Basic, DutyClass.Assist, DutyClass.TakenBack]
            : [DutyClass.Statutory, DutyClass.Assist, DutyClass.Prohibited];

    public static string Of(DutyScheme scheme) => scheme == DutyScheme.Street ? "街道" : "社区";

    public static string Of(DutyClass duty, DutyScheme scheme) =>
        duty switch
        {
            DutyClass.Basic => "基本履职",
            DutyClass.Assist => scheme == DutyScheme.Street ? "配合履职" : "协助",
            DutyClass.TakenBack => "上级收回",
            DutyClass.Statutory => "依法履职",
            DutyClass.Prohibited => "不得要求",
            _ => throw new ArgumentOutOfRangeException(nameof(duty)),
        };

    public static string Of(DutySide side) =>
        side switch
        {
            DutySide.Department => "部门",
            DutySide.Street => "街道",
            DutySide.Community => "社区",
            _ => throw new ArgumentOutOfRangeException(nameof(side)),
        };

    public static string Of(BoundaryRole role) => role == BoundaryRole.Lead ? "牵头" : "配合";

    public static string Of(BoundaryBetween between) =>
        between == BoundaryBetween.Departments ? "部门之间" : "部门与街道（乡镇）";

    /// <summary>`五龙街道`, or `街道` where every one of them is meant.</summary>
    public static string NameOf(BoundaryParty party, OrganisationState organisation) =>
        party.Unit is { } unit ? organisation.UnitById(unit)?.Name.Value ?? unit.Value : party.Shown;

    public static string Of(ItemChangeKind kind) =>
        kind switch
        {
            ItemChangeKind.Added => "新增",
            ItemChangeKind.Removed => "删去",
            ItemChangeKind.Moved => "改变类别",
            ItemChangeKind.Changed => "内容调整",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The answer in a few words, and what to do about it.</summary>
    public static (string Word, string Advice) Of(VillageAnswer answer) =>
        answer switch
        {
            VillageAnswer.May => ("可以", "属于社区（村）依法履职的事项，可以请社区（村）办理。"),
            VillageAnswer.Assist => ("只能请其协助", "由牵头单位负责，社区（村）只承担所列的协助内容。"),
            VillageAnswer.MustNot => ("不得要求", "不得要求社区（村）办理，请按所列的去处办理。"),
            VillageAnswer.NotListed => (
                "清单中没有",
                "清单中没有这一事项；未经事项准入，不得要求社区（村）办理。请核对叫法，或者向减负办询问。"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };

    /// <summary>`全部街道、五龙街道`</summary>
    public static string ForWhom(DutyListVersion list, OrganisationState organisation) =>
        string.Join(
            '、',
            list.ForKinds.Select(static kind => $"全部{OrganisationWords.Of(kind)}")
                .Concat(list.ForUnits.Select(unit => organisation.UnitById(unit)?.Name.Value ?? unit.Value))
        );
}
