using System.Collections.Immutable;
using Workflow.Domain.Calendar;

namespace Workflow.Domain.Ticket;

/// <summary>In what the upper level's account of a ticket differs from ours.</summary>
public enum UpstreamDifferenceKind
{
    /// <summary>上级已办结，本区还在办</summary>
    ClosedThere,

    /// <summary>本区已上报答复，上级仍在办</summary>
    OpenThere,

    /// <summary>上级时限不同</summary>
    OtherDue,

    /// <summary>标题不同</summary>
    OtherTitle,

    /// <summary>上级已退单，本区还在办</summary>
    ReturnedThere,

    /// <summary>上级要求重新办理，本区已结束</summary>
    ReopenedThere,

    /// <summary>本区在办，上级最新的表中没有</summary>
    MissingThere,

    /// <summary>申请已久，上级没有答复</summary>
    AskUnanswered,
}

/// <summary>
/// What differs between the upper level's sheets and our ticket. Pure: a page of differences is this over the tickets,
/// and a difference is gone as soon as either side moves.
/// </summary>
public static class UpstreamDifferences
{
    /// <summary>
    /// So many working days a question may wait: an upper level decides on returns within 24 h to 2 working days where
    /// a rule was found (安阳, 山东省办法 2020), and a sheet is exchanged once a day.
    /// </summary>
    public const int AskPatience = 2;

    /// <summary>In the order of the kinds; empty if both sides agree.</summary>
    /// <param name="latestSheetOn">The day of the last sheet that was taken in; null if there was none.</param>
    public static ImmutableArray<UpstreamDifferenceKind> Of(
        TicketState state,
        DateOnly? latestSheetOn,
        WorkCalendar calendar,
        DateOnly today
    ) => Of(state, latestSheetOn, ask => HasWaited(ask.On, calendar, today));

    /// <summary>
    /// Whether there may be one on some day: what the row of a list can know, which has no calendar and no sheets.
    /// </summary>
    public static bool MayBe(TicketState state) => !Of(state, DateOnly.MaxValue, static _ => true).IsEmpty;

    private static ImmutableArray<UpstreamDifferenceKind> Of(
        TicketState state,
        DateOnly? latestSheetOn,
        Func<UpstreamAsked, bool> hasWaited
    )
    {
        if (state.Upstream is not { } upstream || state.Phase == TicketPhase.ReturnedUp)
            return [];
        var found = ImmutableArray.CreateBuilder<UpstreamDifferenceKind>();
        if (state.IsInHandForUpstream)
        {
            if (upstream.Status == UpstreamStatus.Closed)
                found.Add(UpstreamDifferenceKind.ClosedThere);
            if (upstream.Claim?.DueAt is { } due && due != state.SourceDueAt)
                found.Add(UpstreamDifferenceKind.OtherDue);
            if (upstream.Claim?.Title?.Value is { } title && IsOther(state.Registered!, title))
                found.Add(UpstreamDifferenceKind.OtherTitle);
            if (upstream.Status == UpstreamStatus.Returned)
                found.Add(UpstreamDifferenceKind.ReturnedThere);
            if (upstream.Status == UpstreamStatus.Missing)
                found.Add(UpstreamDifferenceKind.MissingThere);
            if (upstream.Ask is { } ask && hasWaited(ask))
                found.Add(UpstreamDifferenceKind.AskUnanswered);
        }
        else if (upstream.AnsweredOn is { } answeredOn)
        {
            if (OfAnswered(upstream, answeredOn, latestSheetOn) is { } kind)
                found.Add(kind);
        }
        return found.DrainToImmutable();
    }

    /// <summary>
    /// A sheet of the day on which our answer went up was written before it. What it said then is no difference.
    /// </summary>
    private static UpstreamDifferenceKind? OfAnswered(
        TicketUpstream upstream,
        DateOnly answeredOn,
        DateOnly? latestSheetOn
    ) =>
        upstream.Status switch
        {
            UpstreamStatus.Reopened when upstream.Claim!.On > answeredOn => UpstreamDifferenceKind.ReopenedThere,
            UpstreamStatus.Open or UpstreamStatus.Reopened when latestSheetOn > answeredOn =>
                UpstreamDifferenceKind.OpenThere,
            _ => null,
        };

    private static bool IsOther(TicketRegistered registered, Kernel.Text title) =>
        !TicketUpstreamChecks.IsSame(registered.Title, title);

    /// <summary>Where a year has no published calendar, days off are not guessed at: all days count.</summary>
    private static bool HasWaited(DateOnly since, WorkCalendar calendar, DateOnly today) =>
        today > since && (calendar.WorkingDaysBetween(since, today) ?? today.DayNumber - since.DayNumber) > AskPatience;
}
