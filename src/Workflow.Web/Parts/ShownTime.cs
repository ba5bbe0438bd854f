using Workflow.Domain.Kernel;

namespace Workflow.Web.Parts;

/// <summary>Moments and days as people in China write them; the year only when it is not the current one.</summary>
public static class ShownTime
{
    /// <summary>`11月20日 15:00`, in China's time.</summary>
    public static string Of(Moment at, Moment now) =>
        FormattableString.Invariant($"{Day(at.DayInChina, now)} {at.TimeInChina:HH\\:mm}");

    /// <summary>`2026年11月20日 15:00`: with its year always, where a page is kept or printed.</summary>
    public static string Year(Moment at) =>
        FormattableString.Invariant(
            $"{at.DayInChina.Year}年{at.DayInChina.Month}月{at.DayInChina.Day}日 {at.TimeInChina:HH\\:mm}"
        );

    /// <summary>`11月20日`</summary>
    public static string Day(DateOnly day, Moment now) =>
        day.Year == now.DayInChina.Year
            ? FormattableString.Invariant($"{day.Month}月{day.Day}日")
            : FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>`六`, to be put after 周 or 星期.</summary>
    public static char Weekday(DateOnly day) => "日一二三四五六"[(int)day.DayOfWeek];
}
