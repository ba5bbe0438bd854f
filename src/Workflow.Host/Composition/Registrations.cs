using System.Collections.Immutable;
using Workflow.Domain;
using Workflow.Domain.Account;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Appointment;
using Workflow.Domain.Attachments;
using Workflow.Domain.Challenge;
using Workflow.Domain.CleanUp;
using Workflow.Domain.DutyList;
using Workflow.Domain.Inventory;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.UpstreamSheet;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;
using Workflow.Files;
using Workflow.ReadModels.Account;
using Workflow.ReadModels.Adjustment;
using Workflow.ReadModels.Admission;
using Workflow.ReadModels.Appointment;
using Workflow.ReadModels.Challenge;
using Workflow.ReadModels.CleanUp;
using Workflow.ReadModels.DutyList;
using Workflow.ReadModels.DutyList.Tables;
using Workflow.ReadModels.ListBuilding;
using Workflow.ReadModels.Ticket;
using Workflow.ReadModels.Ticket.Tables;
using Workflow.ReadModels.UpstreamSheet;

namespace Workflow.Host.Composition;

/// <summary>A case type with what belongs to it outside the domain.</summary>
/// <param name="Refusals">The rules by which it refuses, for their Chinese sentences.</param>
public sealed record Registration(CaseType Type, ImmutableArray<RefusalRule> Refusals, ListRows? Rows = null);

/// <summary>Every case type that this program runs: one line each.</summary>
public static class Registrations
{
    public static readonly ImmutableArray<Registration> All =
    [
        .. DistrictReference.Types.Select(type => new Registration(type, [])),
        new(RunningNumber.Type, []),
        new(PaperRegister.Type, PaperRefusals.All),
        new(AccountDecider.Type, AccountRefusals.All, AccountListRows.Rows),
        new(TicketDecider.Type, TicketRefusals.All, TicketListRows.Rows),
        new(AdmissionDecider.Type, [.. AdmissionRefusals.All, .. StepRefusals.All], AdmissionListRows.Rows),
        new(ChallengeDecider.Type, ChallengeRefusals.All, ChallengeListRows.Rows),
        new(InventoryDecider.Type, InventoryDecider.Rules),
        new(CleanUpDecider.Type, CleanUpRefusals.All, CleanUpListRows.Rows),
        new(AppointmentDecider.Type, AppointmentRefusals.All, AppointmentListRows.Rows),
        new(Tally.Type, []),
        new(CommunityItems.Type, []),
        new(UpstreamSheetDecider.Type, UpstreamSheetRefusals.All, UpstreamSheetListRows.Rows),
        new(LegalBasisDecider.Type, LegalBasisDecider.Rules),
        new(DutyListDecider.Type, DutyListDecider.Rules),
        new(DutyListNames.Type, []),
        new(AdjustmentDecider.Type, AdjustmentRefusals.All, AdjustmentListRows.Rows),
        new(ListBuildingDecider.Type, ListBuildingRefusals.All, ListBuildingListRows.Rows),
    ];

    public static CaseTypes CaseTypes() => new(All.Select(r => r.Type));

    public static FactCatalog Catalog() => new(StoredJson.Default, StoredNames.All);

    public static IEnumerable<RefusalRule> Refusals() =>
        All.SelectMany(r => r.Refusals)
            .Concat(DistrictReference.Rules)
            .Concat(FileRefusals.All)
            .Concat(DocumentRefusals.All)
            .Append(TicketExport.TooMany)
            .Append(DutyListImport.NewWithoutScheme)
            .Concat(ShelfRefusals.All)
            .Concat(AttachmentRefusals.All);

    public static readonly ReferenceFold Fold = new(
        DistrictReference.Empty,
        DistrictReference.Streams,
        static (reference, fact) => DistrictReference.Evolve((DistrictReference)reference, fact),
        static (reference, version) => (DistrictReference)reference with { Version = version }
    );
}
