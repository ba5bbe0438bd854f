using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>
/// 两级审查分离: the unit's office, then the gatekeeper; never the same person or unit, through any chain of stand-ins.
/// What counts is who decided, not who typed (润州).
/// </summary>
internal static class Separation
{
    /// <summary>Of the step that a request is at.</summary>
    public static Refusal? Of(AdmissionState state, Context context, Hand decides) =>
        state.Phase switch
        {
            AdmissionPhase.PreReview => OfPreReview(state, context, decides),
            AdmissionPhase.LeaderSigning => OfLeader(state, context, decides),
            _ => OfReview(state, context, decides),
        };

    /// <summary>预审: the applicant's own office or the department above, by nobody who wrote or filed it.</summary>
    public static Refusal? OfPreReview(AdmissionState state, Context context, Hand decides) =>
        IsAuthor(state, context, decides);

    /// <summary>单位领导审签: by somebody who neither wrote it nor pre-reviewed it.</summary>
    public static Refusal? OfLeader(AdmissionState state, Context context, Hand decides) =>
        IsAuthor(state, context, decides)
        ?? (
            Concerned(context, decides).Any(person => state.PreReview?.Ruling.By.Is(person) == true)
                ? AdmissionRefusals.SamePerson.With()
                : null
        );

    /// <summary>
    /// Whoever judges after the pre-review has no part in the unit that applies, in whatever post, wrote nothing of it
    /// and did not pre-review it.
    /// </summary>
    public static Refusal? OfReview(AdmissionState state, Context context, Hand decides)
    {
        if (IsAuthor(state, context, decides) is { } refusal)
            return refusal;
        var organisation = context.In().Organisation;
        var applicant = organisation.InstitutionOf(state.Applicant!.Value);
        foreach (var person in Concerned(context, decides))
        {
            if (state.PreReview?.Ruling.By.Is(person) == true || state.LeaderSign?.Ruling.By.Is(person) == true)
                return AdmissionRefusals.SamePerson.With();
            if (organisation.IsInvolvedIn(person, applicant, context.Now))
                return AdmissionRefusals.OwnUnit.With();
        }
        return null;
    }

    private static Refusal? IsAuthor(AdmissionState state, Context context, Hand decides) =>
        Concerned(context, decides).Any(person => state.Authors.Any(author => author.Is(person)))
            ? AdmissionRefusals.SamePerson.With()
            : null;

    /// <summary>Who decides, on whose behalf, and for whom these stand in at this time.</summary>
    internal static ImmutableHashSet<PersonId> Concerned(Context context, Hand decides)
    {
        var organisation = context.In().Organisation;
        var chain = organisation.ChainOf(decides.Person, context.Now);
        return decides.OnBehalfOf is { } holder ? chain.Union(organisation.ChainOf(holder, context.Now)) : chain;
    }
}
