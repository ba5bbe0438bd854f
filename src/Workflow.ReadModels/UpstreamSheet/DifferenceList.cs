using System.Collections.Immutable;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Tables;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>A ticket on which the upper level says otherwise.</summary>
public sealed record DifferingTicket(
    CaseId Ticket,
    TicketState State,
    long Version,
    ImmutableArray<UpstreamDifferenceKind> Kinds
);

/// <param name="IsCut">There may be more than are looked at.</param>
/// <param name="LatestOn">The day of the last sheet of each system.</param>
public sealed record DifferenceReport(
    IReadOnlyList<DifferingTicket> Tickets,
    bool IsCut,
    IReadOnlyDictionary<string, DateOnly?> LatestOn
);

/// <summary>与上级不一致: rows say where a difference may be, the tickets themselves whether it is one today.</summary>
public static class DifferenceList
{
    /// <summary>More than a page can be worked through on a day; the rest follows when these are settled.</summary>
    public const int Most = 500;

    private const int ReadAtOnce = 16;

    public static async Task<DifferenceReport> ReadAsync(DistrictDesk desk, CancellationToken cancel)
    {
        var district = desk.District;
        var reference = (DistrictReference)await district.ReferenceAsync(cancel);
        var cases = await desk.Upstream.DifferingAsync(Most + 1, cancel);
        var latest = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        var histories = await TableRows.EachAsync(
            [.. cases.Take(Most)],
            ticket => district.Reader.ReadAsync(new StreamRef(TicketDecider.Type.Name, ticket), cancel),
            null,
            ReadAtOnce
        );
        var found = new List<DifferingTicket>();
        foreach (var history in histories)
        {
            var state = (TicketState)history.State;
            var system = state.Registered!.Source!.System.Value;
            if (!latest.TryGetValue(system, out var latestOn))
                latest[system] = latestOn = await desk.Upstream.LatestOnAsync(system, cancel);
            var kinds = UpstreamDifferences.Of(state, latestOn, reference.Calendar, district.Now.DayInChina);
            if (!kinds.IsEmpty)
                found.Add(new DifferingTicket(history.Case.Id, state, history.Version, kinds));
        }
        return new DifferenceReport(found, cases.Count > Most, latest);
    }
}
