using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>
/// Whether a stand-in or a shift can be, among those posts. Asked by files and by hand alike. Each answers a refusal,
/// or null.
/// </summary>
internal static class ArrangementCheck
{
    /// <param name="postOf">The post as somebody holds it; null if they do not.</param>
    /// <param name="hasPost">Whether somebody holds any.</param>
    public static Refusal? Of(StandIn asked, Func<PersonId, PostId, Post?> postOf, Func<PersonId, bool> hasPost)
    {
        if (asked.Person == asked.Holder)
            return ArrangementRules.StandInForOneself.With(asked.Shown);
        if (postOf(asked.Holder, asked.Post) is null)
            return ArrangementRules.HolderHoldsNot.With(asked.Shown, asked.Post.Value);
        if (!hasPost(asked.Person))
            return ArrangementRules.StandInHasNoPost.With(asked.Shown);
        if (asked.To < asked.From || asked.To.DayNumber - asked.From.DayNumber >= StandIn.MostDays)
            return ArrangementRules.StandInDays.With(asked.Shown, Number(StandIn.MostDays));
        return asked.Reason.Value is { IsEmpty: false } reason && reason.Length <= StandIn.MostReason
            ? null
            : ArrangementRules.StandInReason.With(asked.Shown, Number(StandIn.MostReason));
    }

    public static Refusal? Collides(StandIn asked, IEnumerable<StandIn> others) =>
        others.FirstOrDefault(other => other.Collides(asked)) is { } other
            ? ArrangementRules.StandInCollides.With(asked.Shown, other.Shown)
            : null;

    /// <param name="post">The post as the person on duty holds it; null if they do not.</param>
    /// <param name="isWithin">Whether a unit is the one on duty or lies below it.</param>
    public static Refusal? Of(Shift asked, Post? post, bool unitIsOpen, Func<UnitId, bool> isWithin)
    {
        if (asked.To <= asked.From || asked.To - asked.From > Shift.Most)
            return ArrangementRules.ShiftTimes.With(asked.Shown, Number((int)Shift.Most.TotalHours));
        return Place(asked.Shown, asked.Unit, asked.Post, post, unitIsOpen, isWithin);
    }

    public static Refusal? Of(WeeklyShift asked, Post? post, bool unitIsOpen, Func<UnitId, bool> isWithin)
    {
        var days = asked.Days;
        if (days.IsEmpty || days.Distinct().Count() != days.Length || asked.Until < asked.Since)
            return ArrangementRules.WeeklyDays.With(asked.Code.Value);
        return Place(asked.Code.Value, asked.Unit, asked.Post, post, unitIsOpen, isWithin);
    }

    public static Refusal? Collides(Shift asked, IEnumerable<Shift> others) =>
        others.FirstOrDefault(other => other.Collides(asked) && other.From != asked.From) is { } other
            ? ArrangementRules.ShiftCollides.With(asked.Shown, other.Shown)
            : null;

    /// <summary>Two weekly shifts of one person in one unit that meet in some week of both.</summary>
    public static Refusal? Collides(WeeklyShift asked, IEnumerable<WeeklyShift> others)
    {
        foreach (var other in others.Where(one => one.Unit == asked.Unit && one.Person == asked.Person))
        {
            var from = asked.Since > other.Since ? asked.Since : other.Since;
            var until = asked.Until < other.Until ? asked.Until : other.Until;
            // Eight days hold every pair that a longer time could hold.
            for (var day = from; day <= until && day < from.AddDays(8); day = day.AddDays(1))
            for (var before = -1; before <= 1; before++)
                if (asked.On(day) is { } shift && other.On(day.AddDays(before))?.Collides(shift) == true)
                    return ArrangementRules.ShiftCollides.With(asked.Code.Value, other.Code.Value);
        }
        return null;
    }

    private static Refusal? Place(
        string shown,
        UnitId unit,
        PostId asked,
        Post? post,
        bool unitIsOpen,
        Func<UnitId, bool> isWithin
    )
    {
        if (!unitIsOpen)
            return ArrangementRules.ShiftUnit.With(shown, unit.Value);
        return post is not null && isWithin(post.Unit) ? null : ArrangementRules.ShiftPost.With(shown, asked.Value);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
