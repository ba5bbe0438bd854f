using Workflow.Domain.Admission;
using Workflow.Domain.Appointment;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Admission;

namespace Workflow.ReadModels.Appointment;

/// <summary>What stands on a day of a calendar.</summary>
public enum AgendaKind
{
    /// <summary>会议</summary>
    Meeting,

    /// <summary>检查</summary>
    Inspection,

    /// <summary>办理期限</summary>
    Deadline,

    /// <summary>其他活动</summary>
    Other,
}

/// <summary>One line of a calendar.</summary>
/// <param name="By">Who wants the unit.</param>
/// <param name="Number">The admission number; null if it has none.</param>
/// <param name="IsAdmitted">It stands under its number; a meeting or an inspection that does not stands out.</param>
/// <param name="Request">The admitted matter; null for what the unit wrote down.</param>
/// <param name="Appointment">What the unit wrote down; null for an admitted matter.</param>
public sealed record AgendaLine(
    DateOnly On,
    AgendaKind Kind,
    string Title,
    string By,
    string? Number,
    bool IsAdmitted,
    CaseId? Request,
    CaseId? Appointment
);

/// <summary>A day on which something stands.</summary>
/// <param name="Clashes">Two or more meetings and inspections: they can be asked to merge.</param>
public sealed record AgendaDay(DateOnly On, IReadOnlyList<AgendaLine> Lines, bool Clashes);

/// <summary>The calendar of a street or community: what was admitted for it, and what it wrote down.</summary>
public sealed class Agenda(AdmissionQueries admissions, AppointmentQueries appointments)
{
    /// <summary>
    /// Who may read what a unit wrote down: itself, the street above it, whoever keeps a door or supervises. What was
    /// admitted everybody may read.
    /// </summary>
    public static bool MaySee(Standing standing, Unit unit) =>
        standing.ActsAbove(unit.Id) || standing.Holds(Duty.Supervise) || standing.Holds(Duty.KeepDoor);

    /// <param name="withOwn">With what the unit wrote down.</param>
    /// <param name="today">From this day on a number counts as it stands now.</param>
    public async Task<IReadOnlyList<AgendaDay>> ReadAsync(
        Unit unit,
        DateOnly from,
        DateOnly to,
        bool withOwn,
        DateOnly today,
        OrganisationState organisation,
        CancellationToken cancel
    )
    {
        var lines = new List<AgendaLine>();
        foreach (var row in await admissions.WithinAsync(unit, from, to, cancel))
            lines.AddRange(Of(row, from, to, organisation));
        if (withOwn)
        {
            var known = lines.Select(static line => (line.On, line.Number)).ToHashSet();
            // Whoever wrote an admitted matter down has it twice otherwise.
            var own = await appointments.WithinAsync(unit.Id, from, to, cancel);
            var cited = own.Where(row => row.On >= today).Select(static row => row.Number).OfType<string>();
            var matters = (await admissions.FindAllAsync([.. cited.Distinct()], cancel)).ToLookup(static row =>
                row.MatterNumber
            );
            foreach (var row in own)
            {
                // What is over keeps what was so then; what is to come shows what is so now.
                var stands =
                    row.On < today ? row.Stood : matters[row.Number].Any(matter => Stands(matter, unit, row.On));
                if (!(stands && known.Contains((row.On, row.Number))))
                    lines.Add(Of(row, stands));
            }
        }
        return
        [
            .. lines
                .GroupBy(static line => line.On)
                .OrderBy(static day => day.Key)
                .Select(static day => new AgendaDay(
                    day.Key,
                    [
                        .. day.OrderBy(static line => line.Kind)
                            .ThenBy(static line => line.Title, StringComparer.Ordinal),
                    ],
                    day.Count(static line => line.Kind is AgendaKind.Meeting or AgendaKind.Inspection) > 1
                )),
        ];
    }

    private static IEnumerable<AgendaLine> Of(
        AdmissionRow row,
        DateOnly from,
        DateOnly to,
        OrganisationState organisation
    )
    {
        var by = row.Applicant is { } applicant
            ? organisation.UnitById(organisation.InstitutionOf(new UnitId(applicant)))?.Name.Value ?? applicant
            : "上级部署";
        AgendaLine Line(DateOnly on, AgendaKind kind) =>
            new(on, kind, row.Title, by, row.MatterNumber, true, row.Case, null);
        if (row.Kind is AdmissionKind.Meeting or AdmissionKind.Inspection && row.BeginsOn >= from && row.BeginsOn <= to)
            yield return Line(
                row.BeginsOn,
                row.Kind == AdmissionKind.Meeting ? AgendaKind.Meeting : AgendaKind.Inspection
            );
        if (row.NeededOn is { } needed && needed >= from && needed <= to)
            yield return Line(needed, AgendaKind.Deadline);
    }

    /// <summary>The matter may be carried out on that day, and is addressed to the unit.</summary>
    private static bool Stands(AdmissionRow matter, Unit unit, DateOnly on) =>
        MatterStatus.IsExecutableOn(matter.IsExecutable, matter.Phase, matter.BeginsOn, on)
        && (matter.EndsAt is not { } ends || on <= ends.DayInChina.AddDays(-1))
        && (
            matter.ToUnits.Split(' ').Contains(unit.Id.Value)
            || matter.ToKinds.Split(' ').Contains(unit.Kind.ToString())
        );

    private static AgendaLine Of(AppointmentRow row, bool stands) =>
        new(
            row.On,
            row.Kind switch
            {
                AppointmentKind.Meeting => AgendaKind.Meeting,
                AppointmentKind.Inspection => AgendaKind.Inspection,
                _ => AgendaKind.Other,
            },
            row.Title,
            row.IssuerName,
            row.Number,
            stands,
            null,
            row.Case
        );
}
