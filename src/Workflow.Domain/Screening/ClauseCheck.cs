using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening.Commands;

namespace Workflow.Domain.Screening;

/// <summary>What can be wrong with one clause of a list.</summary>
internal static class ClauseCheck
{
    private const int MostEntries = 200;
    private const int MostWord = 40;

    /// <summary>No figure of a matter is larger; the screening never runs over the end of a number.</summary>
    private const int MostAmount = 1_000_000;

    public static readonly RefusalRule PartMissing = new(
        "screening.clause-part-missing",
        RefusalKind.Invalid,
        "条款“{0}”缺少{1}，请补填。"
    );

    public static readonly RefusalRule TooLong = new(
        "screening.clause-too-long",
        RefusalKind.Invalid,
        "条款“{0}”的{1}太长，最多{2}字，请缩短。"
    );

    public static readonly RefusalRule TooMany = new(
        "screening.clause-too-many",
        RefusalKind.Invalid,
        "条款“{0}”的{1}太多，最多{2}项，请分成几条。"
    );

    public static readonly RefusalRule WithoutCondition = new(
        "screening.clause-without-condition",
        RefusalKind.Invalid,
        "条款“{0}”没有写明什么情形违反，会拦下所有申请，请补填条件。"
    );

    public static readonly RefusalRule WordEmpty = new(
        "screening.word-empty",
        RefusalKind.Invalid,
        "条款“{0}”有空白的关键词，请删去。"
    );

    public static readonly RefusalRule LimitOutOfRange = new(
        "screening.limit-out-of-range",
        RefusalKind.Invalid,
        "条款“{0}”的限额为{1}，应在0至{2}之间，请核对。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        PartMissing,
        TooLong,
        TooMany,
        WithoutCondition,
        WordEmpty,
        LimitOutOfRange,
    ];

    public static Refusal? Wrong(ClauseRef reference, ProhibitionRule clause, OrganisationState organisation)
    {
        var shown = reference.ToString();
        return WrongTexts(shown, clause) ?? WrongCondition(shown, clause.When, organisation);
    }

    private static Refusal? WrongTexts(string shown, ProhibitionRule clause)
    {
        foreach (
            var (text, word, most, mayBeLeftOut) in (ReadOnlySpan<(Text, string, int, bool)>)
                [
                    (clause.Code, "编号", 40, false),
                    (clause.Category, "类别", 60, false),
                    (clause.Sentence, "正文", 1_000, false),
                    (clause.Instead ?? default, "改用的办法", 1_000, clause.Instead is null),
                    (clause.When.Question ?? default, "问题", 300, clause.When.Question is null),
                ]
        )
        {
            if (text.IsEmpty && !mayBeLeftOut)
                return PartMissing.With(shown, word);
            if (text.Length > most)
                return TooLong.With(shown, word, Number(most));
        }
        return null;
    }

    private static Refusal? WrongCondition(string shown, ClauseCondition when, OrganisationState organisation)
    {
        if (when.IsEmpty)
            return WithoutCondition.With(shown);
        foreach (
            var (count, word) in (ReadOnlySpan<(int, string)>)
                [
                    (when.Words.Length, "关键词"),
                    (when.Limits.Length, "限额"),
                    (when.IssuerUnits.Length, "发起单位"),
                    (when.ToUnits.Length, "下达对象"),
                ]
        )
            if (count > MostEntries)
                return TooMany.With(shown, word, Number(MostEntries));
        foreach (var word in when.Words)
        {
            if (PlainText.Of(word.Value).Length == 0)
                return WordEmpty.With(shown);
            if (word.Length > MostWord)
                return TooLong.With(shown, "关键词", Number(MostWord));
        }
        var amounts = when.Limits.Select(static limit => limit.Amount).Append(when.Yearly?.Most ?? 0);
        foreach (var amount in amounts)
            if (amount is < 0 or > MostAmount)
                return LimitOutOfRange.With(shown, Number(amount), Number(MostAmount));
        foreach (var unit in when.IssuerUnits.Concat(when.ToUnits))
            if (organisation.UnitById(unit) is null)
                return AdoptNegativeList.UnitUnknown.With(shown, unit.Value);
        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
