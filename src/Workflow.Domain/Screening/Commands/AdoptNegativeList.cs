using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Screening.Commands;

/// <summary>Takes a version of a list over. The same content again changes nothing.</summary>
public sealed record AdoptNegativeList(NegativeList List) : Command
{
    private const int MostClauses = 500;
    private const int MostWords = 200;
    private const int MostText = 1_000;

    public static readonly RefusalRule PartMissing = new(
        "screening.part-missing",
        RefusalKind.Invalid,
        "负面清单“{0}”缺少{1}，请补填。"
    );

    public static readonly RefusalRule ClauseTwice = new(
        "screening.clause-twice",
        RefusalKind.Invalid,
        "条款“{0}”出现了两次，请改用不同的编号。"
    );

    public static readonly RefusalRule ClausePartMissing = new(
        "screening.clause-part-missing",
        RefusalKind.Invalid,
        "条款“{0}”缺少{1}，请补填。"
    );

    public static readonly RefusalRule ClauseWithoutCondition = new(
        "screening.clause-without-condition",
        RefusalKind.Invalid,
        "条款“{0}”没有写明什么情形违反，会拦下所有申请，请补填条件。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "screening.unit-unknown",
        RefusalKind.Invalid,
        "条款“{0}”提到的单位“{1}”不在组织中，请更正编号。"
    );

    public static readonly RefusalRule OutOfRange = new(
        "screening.out-of-range",
        RefusalKind.Invalid,
        "条款“{0}”的{1}超出范围，请核对。"
    );

    public static readonly RefusalRule TooMany = new(
        "screening.too-many",
        RefusalKind.Invalid,
        "负面清单“{0}”有{1}条，最多{2}条，请核对文件。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        PartMissing,
        ClauseTwice,
        ClausePartMissing,
        ClauseWithoutCondition,
        UnitUnknown,
        OutOfRange,
        TooMany,
    ];

    internal Decision Decide(ScreeningState state, Context context)
    {
        if ((WrongList() ?? WrongClauses(context)) is { } refusal)
            return new Decision.Refused(refusal);
        var known = state.Lists.GetValueOrDefault(List.Code.Value)?.GetValueOrDefault(List.EffectiveFrom);
        return known == List ? Decision.AlreadySo : Decision.Accept(new NegativeListAdopted(List));
    }

    private Refusal? WrongList()
    {
        var code = List.Code.Value;
        if (!Codes.IsValid(code))
            return PartMissing.With(code, "正确的编号（小写字母、数字和连字符）");
        if (List.Name.IsEmpty)
            return PartMissing.With(code, "名称");
        if (List.Version.IsEmpty)
            return PartMissing.With(code, "版本");
        if (List.Source.IsEmpty)
            return PartMissing.With(code, "依据");
        if (List.EffectiveFrom.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear)
            return PartMissing.With(code, "2000年至2100年之间的生效日期");
        if (List.Clauses.IsDefaultOrEmpty)
            return PartMissing.With(code, "条款");
        return List.Clauses.Length > MostClauses
            ? TooMany.With(code, Number(List.Clauses.Length), Number(MostClauses))
            : null;
    }

    private Refusal? WrongClauses(Context context)
    {
        var codes = new HashSet<Text>();
        foreach (var clause in List.Clauses)
        {
            if (!codes.Add(clause.Code))
                return ClauseTwice.With(clause.Code.Value);
            if (Wrong(clause, ((DistrictReference)context.Reference)) is { } refusal)
                return refusal;
        }
        return null;
    }

    private static Refusal? Wrong(ProhibitionRule clause, DistrictReference reference)
    {
        var code = clause.Code.Value;
        if (clause.Code.IsEmpty)
            return ClausePartMissing.With(clause.Sentence.Value, "编号");
        if (clause.Sentence.IsEmpty)
            return ClausePartMissing.With(code, "正文");
        if (clause.Category.IsEmpty)
            return ClausePartMissing.With(code, "类别");
        if (clause.When.IsEmpty)
            return ClauseWithoutCondition.With(code);
        if (clause.Sentence.Length > MostText)
            return OutOfRange.With(code, "正文字数");
        if (clause.When.Words.Length > MostWords || clause.When.Words.Any(static word => word.IsEmpty))
            return OutOfRange.With(code, "关键词");
        if (clause.When.Limits.Any(static limit => limit.Amount < 0) || clause.When.Yearly is { Most: < 0 })
            return OutOfRange.With(code, "限额");
        foreach (var unit in clause.When.IssuerUnits)
            if (reference.Organisation.UnitById(unit) is null)
                return UnitUnknown.With(code, unit.Value);
        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
