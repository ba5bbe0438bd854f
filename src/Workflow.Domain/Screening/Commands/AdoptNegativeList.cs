using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Screening.Commands;

/// <summary>
/// Takes a version of a list over. The same content again changes nothing; what has been in force is not changed any
/// more, since hits name it.
/// </summary>
public sealed record AdoptNegativeList(NegativeList List) : Command
{
    public const int MostClauses = 500;

    public static readonly RefusalRule PartMissing = new(
        "screening.part-missing",
        RefusalKind.Invalid,
        "负面清单“{0}”缺少{1}，请补填。"
    );

    public static readonly RefusalRule TooLong = new(
        "screening.too-long",
        RefusalKind.Invalid,
        "负面清单“{0}”的{1}太长，最多{2}字，请缩短。"
    );

    public static readonly RefusalRule TooMany = new(
        "screening.too-many",
        RefusalKind.Invalid,
        "负面清单“{0}”有{1}条，最多{2}条，请分成几份。"
    );

    public static readonly RefusalRule ClauseTwice = new(
        "screening.clause-twice",
        RefusalKind.Invalid,
        "条款“{0}”出现了两次，请改用不同的编号。"
    );

    public static readonly RefusalRule UnitUnknown = new(
        "screening.unit-unknown",
        RefusalKind.Invalid,
        "条款“{0}”提到的单位“{1}”不在组织中，请更正编号。"
    );

    public static readonly RefusalRule InForceAlready = new(
        "screening.in-force-already",
        RefusalKind.Conflict,
        "负面清单“{0}”已自{1}起生效，不能再改，请以新的版本、新的生效日期发布。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        PartMissing,
        TooLong,
        TooMany,
        ClauseTwice,
        UnitUnknown,
        InForceAlready,
        .. ClauseCheck.Rules,
    ];

    internal Decision Decide(ScreeningState state, Context context)
    {
        if ((WrongList() ?? WrongClauses(context)) is { } refusal)
            return new Decision.Refused(refusal);
        // At most one of them has the day, and at most one the version; they need not be the same.
        var inTheWay = state
            .VersionsOf(List.Code)
            .Where(one => one.EffectiveFrom == List.EffectiveFrom || one.Version == List.Version)
            .ToList();
        if (inTheWay is [var known] && known == List)
            return Decision.AlreadySo;
        return inTheWay.Find(one => one.EffectiveFrom <= context.Now.DayInChina) is { } inForce
            ? Decision.Refuse(InForceAlready, inForce.Shown, Number(inForce.EffectiveFrom))
            : Decision.Accept(new NegativeListAdopted(List));
    }

    private Refusal? WrongList()
    {
        if (!Codes.IsValid(List.Code.Value))
            return PartMissing.With(List.Shown, "由小写字母、数字和连字符组成的编号");
        foreach (
            var (text, word, most) in (ReadOnlySpan<(Text, string, int)>)
                [(List.Name, "名称", 100), (List.Version, "版本", 40), (List.Source, "依据", 500)]
        )
        {
            if (text.IsEmpty)
                return PartMissing.With(List.Shown, word);
            if (text.Length > most)
                return TooLong.With(List.Shown, word, Number(most));
        }
        if (List.EffectiveFrom.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear)
            return PartMissing.With(List.Shown, "2000年至2100年之间的生效日期");
        return List.Clauses.Length > MostClauses
            ? TooMany.With(List.Shown, Number(List.Clauses.Length), Number(MostClauses))
            : null;
    }

    private Refusal? WrongClauses(Context context)
    {
        var organisation = ((DistrictReference)context.Reference).Organisation;
        var codes = new HashSet<Text>();
        foreach (var clause in List.Clauses)
        {
            if (!codes.Add(clause.Code))
                return ClauseTwice.With(List.RefOf(clause).ToString());
            if (ClauseCheck.Wrong(List.RefOf(clause), clause, organisation) is { } refusal)
                return refusal;
        }
        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
