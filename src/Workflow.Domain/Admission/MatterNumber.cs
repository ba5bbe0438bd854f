using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;

namespace Workflow.Domain.Admission;

/// <summary>准入编号 and term of a matter.</summary>
internal static class MatterNumber
{
    /// <summary>机关代字〔年份〕顺序号: 龙准〔2026〕7号, without 第 and without leading zeros.</summary>
    public static (NumberTaken Taken, Text Written) Next(State register, Text word, Moment at)
    {
        var number = ((NumberState)register).Last + 1;
        var written = FormattableString.Invariant($"{word.Value}〔{at.DayInChina.Year}〕{number}号");
        return (new NumberTaken(number), Text.From(written));
    }

    /// <summary>The close of its last day; a standing matter is reviewed after the longest term.</summary>
    public static Moment EndOf(AdmissionContent content, Context context)
    {
        var begins = content.From > context.Now.DayInChina ? content.From : context.Now.DayInChina;
        return AdmissionChecks.EndOf(content.Until ?? begins.AddDays(context.Policy()!.MostTermDays - 1));
    }
}
