using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Web.Parts;

namespace Workflow.Web.Tickets;

/// <summary>A limit on a ticket besides the unit's own.</summary>
/// <param name="Owing">Who owes it; null if that is plain, or nobody does.</param>
public sealed record StepLimit(string Word, string? Owing, Moment DueAt)
{
    /// <summary>Null where passing it is not late.</summary>
    public Remaining? Left { get; init; }

    /// <summary>How long it is; null if it is a given moment. So is <see cref="Calculator"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>Where it can be counted again.</summary>
    public string? Calculator { get; init; }
    public bool Urged { get; init; }
    public bool Provisional { get; init; }

    public static IEnumerable<StepLimit> Of(TicketView view)
    {
        var (visit, state) = (view.Visit, view.State);
        foreach (var (term, urged) in state.Waits)
            yield return new StepLimit(TicketWords.Of(term.Step), TicketWords.Owing(term.Step), term.DueAt)
            {
                Left = Remaining.Of(visit.Reference.Calendar, visit.Now, term.DueAt, term.Unit == TimeUnit.NaturalHour),
                Limit = PeriodWords.Of(term.Amount, term.Unit),
                Calculator = visit.To(AddressOf(term)),
                Urged = urged,
                Provisional = term.Provisional,
            };
        if (state is { IsWithUnit: true, Handed.ReturnUntil: { } until } && visit.Now <= until)
            yield return new StepLimit("申请退单", null, until);
        if (state.ReviewAt is { } review)
            yield return new StepLimit("挂账复查", null, review);
        if (state is { IsOpen: true, SourceDueAt: { } source })
            yield return new StepLimit("上级时限", null, source);
    }

    private static string AddressOf(StepTerm term) =>
        FormattableString.Invariant(
            $"/calendar/calculator?start={term.Start.DayInChina:yyyy-MM-dd}T{term.Start.TimeInChina:HH\\:mm}"
        ) + FormattableString.Invariant($"&amount={term.Amount}&unit={term.Unit}");
}
