using Microsoft.Extensions.Logging;
using Workflow.Engine.Running;
using Workflow.Postgres;
using Workflow.ReadModels;
using Workflow.ReadModels.Account;
using Workflow.ReadModels.Adjustment;
using Workflow.ReadModels.Admission;
using Workflow.ReadModels.Appointment;
using Workflow.ReadModels.Challenge;
using Workflow.ReadModels.CleanUp;
using Workflow.ReadModels.ListBuilding;
using Workflow.ReadModels.Ticket;
using Workflow.ReadModels.UpstreamSheet;

namespace Workflow.Host.Composition;

/// <summary>A district that this process has open: its databases and the engine on them.</summary>
public sealed class OpenDistrict : IAsyncDisposable
{
    public OpenDistrict(
        DistrictDatabase database,
        EngineMeters meters,
        ILoggerFactory loggers,
        TimeProvider? clock = null,
        CommitterLimits? limits = null
    )
    {
        Database = database;
        District = new District(
            new DistrictParts(
                database.District,
                Registrations.CaseTypes(),
                Registrations.Catalog(),
                Registrations.Fold,
                database.Log,
                database.Timers,
                database.Checkpoints,
                database.KeyStore,
                clock ?? TimeProvider.System,
                meters,
                loggers
            )
            {
                ListRows = [.. Registrations.All.Select(r => r.Rows).OfType<ListRows>()],
                Projections = [new TicketSearch(database.Serving)],
                OpenCases =
                [
                    new OpenTickets(database.Serving),
                    new OpenAdmissions(database.Serving),
                    new OpenChallenges(database.Serving),
                    new OpenCleanUps(database.Serving),
                    new OpenAdjustments(database.Serving),
                    new OpenListBuildings(database.Serving),
                ],
                Blobs = database.Blobs,
                Limits = limits ?? new CommitterLimits(),
            }
        );
        var accounts = new AccountQueries(database.Serving);
        RowChecks = ChecksOf(database, accounts);
        Desk = new DistrictDesk(
            District,
            new TicketQueries(database.Serving),
            new DeskQueries(database.Serving),
            accounts,
            new UpstreamQueries(database.Serving),
            new AdmissionQueries(database.Serving),
            new ChallengeQueries(database.Serving),
            new CleanUpQueries(database.Serving),
            new AdjustmentQueries(database.Serving),
            new ListBuildingQueries(database.Serving),
            new AppointmentQueries(database.Serving)
        );
    }

    private static RowCheck[] ChecksOf(DistrictDatabase database, AccountQueries accounts) =>
        [
            TicketRowCheck.Of(database.Serving),
            UpstreamSheetRowCheck.Of(database.Serving),
            AdmissionRowCheck.Of(database.Serving),
            ChallengeRowCheck.Of(database.Serving),
            CleanUpRowCheck.Of(database.Serving),
            AdjustmentRowCheck.Of(database.Serving),
            ListBuildingRowCheck.Of(database.Serving),
            AppointmentRowCheck.Of(database.Serving),
            accounts.Check,
        ];

    public DistrictDatabase Database { get; }

    public District District { get; }

    public DistrictDesk Desk { get; }

    /// <summary>How verification recomputes list rows: one line per case type that has some.</summary>
    public IReadOnlyList<RowCheck> RowChecks { get; }

    public async ValueTask DisposeAsync()
    {
        await District.DisposeAsync();
        await Database.DisposeAsync();
    }
}
