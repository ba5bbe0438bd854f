using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Appointment;

/// <summary>What a street or community is wanted for. STORED FORMAT: the names are stored.</summary>
public enum AppointmentKind
{
    /// <summary>会议</summary>
    Meeting,

    /// <summary>检查</summary>
    Inspection,

    /// <summary>其他活动</summary>
    Other,
}

/// <summary>What was announced, as the unit wrote it down. STORED FORMAT.</summary>
/// <param name="IssuerName">Who comes or calls, as the unit knows it.</param>
/// <param name="Issuer">Null where it is no unit of the district.</param>
/// <param name="CitedNumber">The number that the announcement names; null if it names none.</param>
public sealed record AppointmentContent(
    AppointmentKind Kind,
    CaseText Title,
    DateOnly On,
    Text IssuerName,
    UnitId? Issuer,
    Text? CitedNumber
);

/// <summary>Something that happened to an appointment (日程). STORED FORMAT.</summary>
public abstract record AppointmentFact : Fact
{
    private protected AppointmentFact() { }
}

/// <summary>登记日程. STORED FORMAT.</summary>
/// <param name="Unit">The street or community that is wanted.</param>
/// <param name="Cited">The matter whose number is named; null if there is none.</param>
/// <param name="Stood">Whether that matter could be carried out by this unit when it was written down.</param>
public sealed record AppointmentRecorded(UnitId Unit, AppointmentContent Content, CaseId? Cited, bool Stood, Hand By)
    : AppointmentFact;

/// <summary>取消日程. STORED FORMAT.</summary>
public sealed record AppointmentCancelled(CaseText Reason, Hand By) : AppointmentFact;
