using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.DutyList;

/// <summary>Something wrong with a version of a list, and where: a table says it by row and column.</summary>
/// <param name="Item">The place of the item among the items, from 0; null: the version as a whole.</param>
/// <param name="Task">The place of the task among those of the item, from 0; null: the item itself.</param>
/// <param name="IsOfBoundary">It is the boundary of the item that is wrong.</param>
public sealed record DutyListFault(Refusal Refusal, int? Item = null, int? Task = null, bool IsOfBoundary = false);

/// <summary>What can be wrong with a version of a list. All of it is said at once.</summary>
public static class DutyListCheck
{
    /// <summary>
    /// A county's list of powers (权责清单) has about 2,000 items, a city's several times that. A version may be one
    /// fact: with three tasks an item, ten thousand are about 10 MB, which the log and its readers still take whole.
    /// </summary>
    private const int MostItems = 10_000;
    private const int MostTasks = 50;
    private const int MostBases = 20;

    public static readonly RefusalRule PartMissing = new(
        "duty-list.part-missing",
        RefusalKind.Invalid,
        "职责清单“{0}”缺少{1}，请补填。"
    );

    public static readonly RefusalRule TooLong = new(
        "duty-list.too-long",
        RefusalKind.Invalid,
        "职责清单“{0}”的{1}太长，最多{2}字，请缩短。"
    );

    public static readonly RefusalRule TooMany = new(
        "duty-list.too-many",
        RefusalKind.Invalid,
        "职责清单“{0}”的{1}太多，最多{2}项，请拆分或者删减。"
    );

    public static readonly RefusalRule CodeTwice = new(
        "duty-list.code-twice",
        RefusalKind.Invalid,
        "职责清单“{0}”的编号出现了两次，请改用不同的编号。"
    );

    public static readonly RefusalRule ClassOfOther = new(
        "duty-list.class-of-other",
        RefusalKind.Invalid,
        "职责清单“{0}”的类别“{1}”不属于{2}的清单，请核对类别。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "duty-list.unit-unknown",
        RefusalKind.Invalid,
        "职责清单“{0}”提到的单位“{1}”不在组织中，请更正编号。"
    );

    public static readonly RefusalRule BasisUnknown = new(
        "duty-list.basis-unknown",
        RefusalKind.Invalid,
        "职责清单“{0}”所依据的“{1}”不在依据库中，请更正，或者先把它录入依据库。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        PartMissing,
        TooLong,
        TooMany,
        CodeTwice,
        ClassOfOther,
        UnitUnknown,
        BasisUnknown,
        .. BoundaryCheck.Rules,
    ];

    public static IEnumerable<DutyListFault> Wrong(
        DutyListVersion list,
        OrganisationState organisation,
        LegalBasisState library
    )
    {
        foreach (var refusal in WrongHead(list, organisation))
            yield return new DutyListFault(refusal);
        var codes = new HashSet<Text>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            if (!codes.Add(item.Code))
                yield return new DutyListFault(CodeTwice.With(list.ShownOf(item)), i);
            foreach (var refusal in WrongItem(list, item, organisation))
                yield return new DutyListFault(refusal, i);
            foreach (var refusal in BoundaryCheck.Wrong(list.ShownOf(item), item, organisation))
                yield return new DutyListFault(refusal, i, IsOfBoundary: true);
            foreach (var (refusal, task) in WrongTasks(list, item, library))
                yield return new DutyListFault(refusal, i, task);
        }
    }

    private static IEnumerable<Refusal> WrongHead(DutyListVersion list, OrganisationState organisation)
    {
        if (!Codes.IsValid(list.Code.Value))
            yield return PartMissing.With(list.Shown, "由小写字母、数字和连字符组成的编号");
        foreach (
            var refusal in WrongTexts(
                list.Shown,
                (list.Name, "名称", 100),
                (list.Version, "版本", 40),
                (list.Source, "依据", 500)
            )
        )
            yield return refusal;
        if (list.EffectiveFrom.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear)
            yield return PartMissing.With(list.Shown, "2000年至2100年之间的生效日期");
        if (list.ForKinds.IsEmpty && list.ForUnits.IsEmpty)
            yield return PartMissing.With(list.Shown, "适用的单位类别或者单位");
        foreach (var unit in list.ForUnits.Where(unit => organisation.UnitById(unit) is null))
            yield return UnitUnknown.With(list.Shown, unit.Value);
        if (list.Items.Length > MostItems)
            yield return TooMany.With(list.Shown, "事项", Number(MostItems));
    }

    private static IEnumerable<Refusal> WrongItem(DutyListVersion list, DutyItem item, OrganisationState organisation)
    {
        var shown = list.ShownOf(item);
        foreach (
            var refusal in WrongTexts(
                shown,
                (item.Code, "事项编号", 40),
                (item.Name, "事项名称", 200),
                (item.Part, "配合内容", 1_000),
                (item.Way, "承接方式", 1_000),
                (item.Instead, "去处", 1_000),
                (item.Service?.Flow, "办理流程", 1_000),
                (item.Service?.Materials, "所需材料", 1_000),
                (item.Service?.Within, "办理时限", 200),
                (item.Service?.Feedback, "反馈方式", 200)
            )
        )
            yield return refusal;
        if (!DutyListWords.ClassesOf(list.Scheme).Contains(item.Class))
            yield return ClassOfOther.With(
                shown,
                DutyListWords.Of(item.Class, list.Scheme),
                DutyListWords.Of(list.Scheme)
            );
        if (Lacks(item) is { } missing)
            yield return PartMissing.With(shown, missing);
        if (item.Lead is { } lead && organisation.UnitById(lead) is null)
            yield return UnitUnknown.With(shown, lead.Value);
        if (item.Tasks.Length > MostTasks)
            yield return TooMany.With(shown, "任务", Number(MostTasks));
    }

    /// <summary>Without these an item of its class says nothing to whoever reads it.</summary>
    private static string? Lacks(DutyItem item) =>
        item.Class switch
        {
            DutyClass.Assist when item.Lead is null => "牵头单位",
            DutyClass.Assist when item.Part is null => "配合内容",
            DutyClass.TakenBack when item.Lead is null => "承接单位",
            DutyClass.TakenBack when item.Way is null => "承接方式",
            DutyClass.Prohibited when item.Instead is null => "群众和有关单位的去处",
            _ => null,
        };

    private static IEnumerable<(Refusal Refusal, int Task)> WrongTasks(
        DutyListVersion list,
        DutyItem item,
        LegalBasisState library
    )
    {
        var codes = new HashSet<Text>();
        for (var i = 0; i < item.Tasks.Length; i++)
        {
            var task = item.Tasks[i];
            var shown = list.ShownOf(item, task);
            if (!codes.Add(task.Code))
                yield return (CodeTwice.With(shown), i);
            foreach (var refusal in WrongTexts(shown, (task.Code, "任务编号", 40), (task.Name, "任务名称", 500)))
                yield return (refusal, i);
            if (task.Bases.Length > MostBases)
                yield return (TooMany.With(shown, "依据", Number(MostBases)), i);
            foreach (var basis in task.Bases.Where(basis => !library.Has(basis)))
                yield return (BasisUnknown.With(shown, basis.ToString()), i);
        }
    }

    /// <summary>What is null was left out, and may be.</summary>
    private static IEnumerable<Refusal> WrongTexts(string shown, params (Text? Text, string Word, int Most)[] texts)
    {
        foreach (var (given, word, most) in texts)
            if (given is { IsEmpty: true })
                yield return PartMissing.With(shown, word);
            else if (given is { } text && text.Length > most)
                yield return TooLong.With(shown, word, Number(most));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
