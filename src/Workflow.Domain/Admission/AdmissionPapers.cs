using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>Which papers of a request carry a 文号, from whose register, and who enters it.</summary>
public static class AdmissionPapers
{
    private static readonly Duty[] Deciding =
    [
        Duty.PreReview,
        Duty.SignOff,
        Duty.Examine,
        Duty.KeepDoor,
        Duty.EnterRuling,
    ];

    /// <summary>The papers that the actor's unit may number now.</summary>
    public static IEnumerable<PaperKind> Open(AdmissionState state, Standing standing) =>
        Enum.GetValues<PaperKind>().Where(kind => IsOpen(kind, state, standing));

    public static bool IsOpen(PaperKind kind, AdmissionState state, Standing standing) =>
        IssuerOf(kind, state) is { } unit
        && standing.ActsFor(unit)
        && MayEnter(kind, standing)
        && !state.Papers.Any(paper => paper.Kind == kind && (kind != PaperKind.Return || paper.Round == state.Returns));

    /// <summary>The papers in force that the actor's unit may declare void.</summary>
    public static IEnumerable<PaperNumbered> Own(AdmissionState state, Standing standing) =>
        state.Papers.Where(paper => standing.ActsFor(paper.Unit) && MayEnter(paper.Kind, standing));

    /// <summary>What went out with the matter; the other papers concern their two sides alone.</summary>
    public static bool IsPublic(PaperNumbered paper) => paper.Kind is PaperKind.Admission or PaperKind.Issued;

    /// <summary>发文登记簿: the unit's own, and whoever supervises.</summary>
    public static bool MaySeeRegister(Standing standing, UnitId unit) =>
        standing.ActsFor(unit) || standing.Holds(Duty.Supervise);

    /// <summary>The command with the register that it needs; whether it may be is the command's to say.</summary>
    public static NumberPaper ToNumber(
        PaperKind kind,
        int? number,
        AdmissionState state,
        OrganisationState organisation,
        Actor actor
    )
    {
        var issuer = IssuerOf(kind, state) ?? actor.Unit;
        return new NumberPaper(kind, PaperRegister.UnitOf(organisation, issuer)?.Id ?? issuer, number);
    }

    /// <summary>The command for the paper with this 文号; one that there is not is the command's to refuse.</summary>
    public static VoidPaper ToVoid(Text written, Text reason, AdmissionState state, Actor actor) =>
        state.Papers.FirstOrDefault(paper => paper.Written == written) is { } paper
            ? new VoidPaper(paper.Unit, paper.Year, paper.Number, reason)
            : new VoidPaper(actor.Unit, 0, 0, reason);

    /// <summary>Who issues it; null while there is nothing to issue.</summary>
    public static UnitId? IssuerOf(PaperKind kind, AdmissionState state) =>
        kind switch
        {
            PaperKind.Admission => IsAdmitted(state) ? state.Submitted!.Gatekeeper : null,
            PaperKind.Issued => IsAdmitted(state) ? state.Applicant : null,
            PaperKind.Return => state.SentBack is { To: AdmissionPhase.Returned } back ? back.Ruling.Unit : null,
            PaperKind.Rejection => state.Rejection?.Ruling.Unit,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static bool IsAdmitted(AdmissionState state) => state.Published is not null && state.Exit is null;

    private static bool MayEnter(PaperKind kind, Standing standing) =>
        kind == PaperKind.Issued ? standing.Holds(Duty.Apply) : Deciding.Any(standing.Holds);
}
