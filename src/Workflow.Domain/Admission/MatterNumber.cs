using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;

namespace Workflow.Domain.Admission;

/// <summary>准入编号 and term of a matter.</summary>
internal static class MatterNumber
{
    /// <summary>Written as papers are: 龙准〔2026〕7号.</summary>
    public static (NumberTaken Taken, Text Written) Next(State register, Text word, Moment at)
    {
        var number = ((NumberState)register).Last + 1;
        return (new NumberTaken(number), PaperRegister.Written(word, at.DayInChina.Year, number));
    }

    /// <summary>The close of its last day; a standing matter is reviewed after the longest term.</summary>
    public static Moment EndOf(AdmissionContent content, Context context)
    {
        var begins = content.From > context.Now.DayInChina ? content.From : context.Now.DayInChina;
        return AdmissionChecks.EndOf(content.Until ?? begins.AddDays(context.Policy()!.MostTermDays - 1));
    }
}
