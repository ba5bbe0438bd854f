using Workflow.Domain.Appointment;
using Workflow.Domain.Kernel;

namespace Workflow.ReadModels.Appointment;

/// <summary>An appointment as the calendar of its unit shows it.</summary>
/// <param name="Issuer">Null where it is no unit of the district.</param>
/// <param name="Stood">Its number stood for the unit when it was written down.</param>
public sealed record AppointmentRow(
    CaseId Case,
    long Version,
    string Unit,
    AppointmentKind Kind,
    string Title,
    DateOnly On,
    string IssuerName,
    string? Issuer,
    string? Number,
    bool Stood,
    bool IsCancelled,
    Moment ChangedAt
);
