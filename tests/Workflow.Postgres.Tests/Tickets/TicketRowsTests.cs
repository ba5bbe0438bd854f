using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Postgres.Tests.Log;
using Workflow.Postgres.Verification;
using Workflow.ReadModels.Ticket;
using Workflow.Testing;
using Xunit;

namespace Workflow.Postgres.Tests.Tickets;

/// <summary>Rows of lists and desks against the tickets themselves, in every state, on a real server.</summary>
[Collection(OnPostgres.Name)]
public sealed class TicketRowsTests(DistrictFixture district)
    : IClassFixture<DistrictFixture>,
        IAsyncLifetime,
        IDisposable
{
    private const int All = 1_000;

    private readonly EngineMeters meters = new();
    private readonly TicketStories stories = new();
    private OpenDistrict open = null!;

    public async Task InitializeAsync()
    {
        open = new OpenDistrict(await district.OpenDatabaseAsync(), meters, NullLoggerFactory.Instance);
        Assert.Empty((await DistrictLoading.LoadAsync(open, SampleDistrict.Configuration, default)).Problems);
        await stories.TellAsync(open.District);
    }

    public async Task DisposeAsync() => await open.District.DisposeAsync();

    public void Dispose() => meters.Dispose();

    [Fact(DisplayName = "列表行与重新计算的一致，列表和工作台各按权限，一件不多一件不少")]
    public async Task Rows_are_what_their_tickets_come_to()
    {
        var derived = new DerivedVerifier(
            open.Database.Serving,
            open.District.Types,
            open.District.Codec,
            open.RowChecks
        );
        Assert.Null(await derived.VerifyAsync(default));
        var states = new Dictionary<CaseId, TicketState>();
        foreach (var ticket in stories.Tickets.Values)
            states[ticket.Id] = (TicketState)(await open.District.Reader.ReadAsync(ticket, default)).State;
        Assert.Equal(TicketPhaseNames(states.Values), TicketPhaseNames(await RowsAsync()));
        foreach (var entry in SampleDistrict.Configuration.Accounts)
        {
            var standing = StandingOf(new Actor(entry.Person, entry.Post, entry.Unit));
            var seen = states.Where(one => TicketSight.MaySee(one.Value, standing)).Select(one => one.Key).ToHashSet();
            var scope = TicketSight.ScopeOf(standing);
            Assert.Equal(Shown(seen), Shown(await ListedAsync(scope)));
            await Desks_hold_what_is_seen(states, seen, scope);
            await Units_hold_what_is_seen(states, seen, scope);
        }
    }

    private async Task Desks_hold_what_is_seen(
        Dictionary<CaseId, TicketState> states,
        HashSet<CaseId> seen,
        TicketScope scope
    )
    {
        foreach (var desk in Enum.GetValues<TicketDesk>())
        {
            var expected = seen.Where(id => DeskOf(states[id]) == desk);
            var rows = await open.Desk.Desks.AtAsync(desk, scope, All, default);
            Assert.Equal(Shown(expected), Shown(rows.Select(row => row.Case)));
            Assert.Equal(rows.OrderBy(row => row.DeskDueAt), rows);
        }
    }

    private async Task Units_hold_what_is_seen(
        Dictionary<CaseId, TicketState> states,
        HashSet<CaseId> seen,
        TicketScope scope
    )
    {
        var lead = TicketStories.CityManagement;
        var ours = seen.Where(id => states[id].Lead == lead && IsOurs(states[id])).ToArray();
        var nobody = new PersonId("nobody");
        var everything = new UnitWork([lead], true, [], lead, nobody, []);
        Assert.Equal(Shown(ours), Shown(await InUnitAsync(everything, scope)));
        var section = everything with { Everything = false, Section = TicketStories.Appearance };
        Assert.Equal(
            Shown(ours.Where(id => states[id].Assigned is { Person: null } to && to.Section == section.Section)),
            Shown(await InUnitAsync(section, scope))
        );
        var receiving = everything with { Everything = false, Unassigned = [lead] };
        Assert.Equal(Shown(ours.Where(id => states[id].Assigned is null)), Shown(await InUnitAsync(receiving, scope)));
        var handler = SampleDistrict.ActorOf("shirong").Person;
        var person = everything with { Everything = false, Handler = handler };
        Assert.Equal(
            Shown(ours.Where(id => states[id].Assigned?.Person == handler)),
            Shown(await InUnitAsync(person, scope))
        );
        var signer = everything with { Everything = false, Asks = [TicketAsk.SignOff] };
        Assert.Equal(
            Shown(ours.Where(id => states[id] is { Draft: not null, InsideSteps: 1, Request: null })),
            Shown(await InUnitAsync(signer, scope))
        );
        foreach (var (now, areLate) in new[] { (open.District.Now, false), (Later, true) })
        {
            var loads = await open.Desk.Desks.LoadsAsync(lead, scope, now, default);
            var running = ours.Count(id => states[id].IsWithUnit);
            Assert.Equal((running, areLate ? running : 0), (loads.Sum(l => l.Tickets), loads.Sum(l => l.Late)));
            Assert.Equal(
                areLate ? Shown(seen.Where(id => states[id].IsWithUnit)) : [],
                Shown(
                    (await open.Desk.Tickets.ListAsync(new(scope, LateAt: now), null, default)).Rows.Select(r => r.Case)
                )
            );
        }
    }

    private async Task<IEnumerable<CaseId>> InUnitAsync(UnitWork work, TicketScope scope) =>
        (await open.Desk.Desks.InUnitsAsync(work, scope, All, default)).Select(row => row.Case);

    private async Task<IEnumerable<CaseId>> ListedAsync(TicketScope scope)
    {
        var rows = new List<TicketRow>();
        for (TicketCursor? after = null; ; )
        {
            var page = await open.Desk.Tickets.ListAsync(new TicketFilter(scope), after, default);
            rows.AddRange(page.Rows);
            if ((after = page.Next) is null)
                return rows.Select(row => row.Case);
        }
    }

    private async Task<IEnumerable<TicketState>> RowsAsync()
    {
        var states = new List<TicketState>();
        foreach (var id in await ListedAsync(TicketScope.Everything))
        {
            var stream = new StreamRef(TicketDecider.Type.Name, id);
            states.Add((TicketState)(await open.District.Reader.ReadAsync(stream, default)).State);
        }
        return states;
    }

    /// <summary>The same in other words than the rows are made with.</summary>
    private static TicketDesk? DeskOf(TicketState state) =>
        state.Request is not null ? TicketDesk.Decide
        : state.Phase == TicketPhase.Reported ? TicketDesk.Triage
        : state.Phase == TicketPhase.Registered ? TicketDesk.Accept
        : state.Phase == TicketPhase.Accepted ? TicketDesk.Dispatch
        : state.Phase == TicketPhase.Auditing ? TicketDesk.Audit
        : state.Phase == TicketPhase.Answered ? TicketDesk.CallBack
        : null;

    /// <summary>When every limit has passed.</summary>
    private Moment Later => open.District.Now + TimeSpan.FromDays(90);

    private static bool IsOurs(TicketState state) =>
        state.IsWithUnit || state.Phase is TicketPhase.Suspended or TicketPhase.Auditing;

    private Standing StandingOf(Actor actor) => new(SampleDistrict.Reference.Organisation, actor, open.District.Now);

    private static IEnumerable<string> TicketPhaseNames(IEnumerable<TicketState> states) =>
        states.Select(state => state.Phase.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<Guid> Shown(IEnumerable<CaseId> tickets) => tickets.Select(id => id.Value).Order();
}
