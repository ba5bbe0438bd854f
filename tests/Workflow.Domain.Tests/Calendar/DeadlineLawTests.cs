using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Xunit;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Calendar;

/// <summary>What holds for every deadline, tried on ten thousand; 2027 is not published.</summary>
public sealed class DeadlineLawTests
{
    private const int FirstSeed = 20261122;

    [Fact(DisplayName = "一万个随机期限：日期条单凭期限本身推算出同一截止时刻")]
    public void A_strip_counts_to_the_same_due_moment() =>
        ForEach(
            static (deadline, seed) =>
            {
                for (var strip = DeadlineStrip.From(deadline); strip is not null; strip = strip.Before)
                {
                    var of = strip.Deadline;
                    Assert.True(strip.Agrees, $"seed {seed}: {of} but the strip says {strip.DueAt}");
                    Assert.Equal(of.Start.DayInChina, strip.Cells[0].Day);
                    if (of.DueAt.DayInChina < of.Start.DayInChina)
                        continue;
                    Assert.Equal(of.DueAt.DayInChina, strip.Cells[^1].Day);
                    Assert.Single(strip.Cells, static cell => cell.IsDue);
                    Assert.Equal(
                        Enumerable.Range(strip.Cells[0].Day.DayNumber, strip.Cells.Length),
                        strip.Cells.Select(static cell => cell.Day.DayNumber)
                    );
                }
            }
        );

    [Fact(DisplayName = "一万个随机期限：不晚于上限，不落在暂停期间，暂停有序不相接")]
    public void A_deadline_keeps_to_its_cap_and_its_pauses() =>
        ForEach(
            static (deadline, seed) =>
            {
                var capped = DeadlineStrip.From(deadline).IsCapped;
                Assert.True(deadline.Cap is not { } cap || deadline.DueAt <= cap.At, $"seed {seed}: after the cap");
                var last = default(Moment);
                foreach (var pause in deadline.Pauses ?? [])
                {
                    Assert.True(last < pause.From && pause.From < pause.To, $"seed {seed}: pauses out of order");
                    Assert.True(
                        capped || deadline.DueAt < pause.From || pause.To <= deadline.DueAt,
                        $"seed {seed}: {deadline}"
                    );
                    last = pause.To;
                }
                Assert.NotEqual(0, deadline.Pauses?.Length);
            }
        );

    [Fact(DisplayName = "一万个随机期限：带着自己的暂停和上限再推算一次，完全相同")]
    public void Counting_again_comes_to_the_same() =>
        ForEach(
            static (deadline, seed) =>
            {
                // The first time a pause that was given to one link of the chain reaches the others too.
                var first = Published.Again(deadline, deadline.PausesOfChain(), deadline.Cap);
                var again = Published.Again(first, first.PausesOfChain(), first.Cap);
                Assert.True(first == again, $"seed {seed}: {first} became {again}");
                Assert.True(
                    deadline == first || (deadline.Extends is not null && !deadline.PausesOfChain().IsEmpty),
                    $"seed {seed}: {deadline} became {first}"
                );
            }
        );

    [Fact(DisplayName = "一万个随机期限：不是暂定的，以后公布什么日历都不变；是暂定的，公布后不再暂定")]
    public void What_is_not_provisional_no_calendar_can_move()
    {
        var moved = 0;
        ForEach(
            (deadline, seed) =>
            {
                var later = new RandomDeadlines(seed + 1).Publish(Published, 2027, 2034);
                var again = later.Again(deadline, deadline.PausesOfChain(), deadline.Cap);
                var before = Published.Again(deadline, deadline.PausesOfChain(), deadline.Cap);
                Assert.False(again.Provisional && again.DueAt.DayInChina.Year <= 2034, $"seed {seed}: {again}");
                Assert.True(before.Provisional || before.DueAt == again.DueAt, $"seed {seed}: {before} became {again}");
                moved += before.DueAt == again.DueAt ? 0 : 1;
            }
        );
        Assert.NotEqual(0, moved);
    }

    private static void ForEach(Action<Deadline, int> law)
    {
        for (var seed = FirstSeed; seed < FirstSeed + 10_000; seed++)
            law(new RandomDeadlines(seed).Next(Published), seed);
    }
}
