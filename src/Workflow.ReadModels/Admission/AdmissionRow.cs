using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.Admission;

/// <summary>A request, or the matter that came of it, as lists show it. Lists of codes are parted by blanks.</summary>
/// <param name="Waiting">Who owes what: `PreReview/city-management`.</param>
/// <param name="DueAt">The nearest of the limits.</param>
/// <param name="SeenBy">The institutions that may read it while it is not public.</param>
/// <param name="NeededOn">The day by which the addressed must be done; null if there is none.</param>
/// <param name="DataAsked">What the addressed must fill in, a line each.</param>
/// <param name="BurdenMinutes">What it costs an addressed unit each time; null if that was not stated.</param>
public sealed record AdmissionRow(
    CaseId Case,
    long Version,
    AdmissionPhase Phase,
    bool IsOpen,
    bool IsExecutable,
    string? Number,
    string? MatterNumber,
    string Title,
    AdmissionKind Kind,
    string? Applicant,
    string? Gatekeeper,
    bool IsHeavy,
    string Waiting,
    Moment? DueAt,
    bool Provisional,
    bool Urged,
    string SeenBy,
    string ToUnits,
    string ToKinds,
    DateOnly BeginsOn,
    DateOnly? NeededOn,
    Moment? EndsAt,
    int? BurdenMinutes,
    int? TimesPerYear,
    Moment? SubmittedAt,
    Moment ChangedAt,
    string DataAsked
)
{
    /// <summary>As <see cref="AdmissionSight.MaySee"/> says of the request itself.</summary>
    public bool MayBeReadBy(Standing reader) =>
        MatterNumber is not null
        || (AdmissionSight.SeesFiled(reader) && Phase != AdmissionPhase.Draft && Number is not null)
        || SeenBy.Split(' ').Any(unit => reader.ActsFor(new UnitId(unit)));

    /// <summary>The data that it asks for and this content as well, in its own order.</summary>
    public IReadOnlyList<string> DataSharedWith(AdmissionContent content)
    {
        var asked = content.DataAsked.Select(static one => one.Value).ToHashSet();
        return [.. DataAsked.Split('\n').Where(asked.Contains)];
    }
}
