using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>
/// What begins when a unit has passed its own request. On the light track the gatekeeper is next; on the heavy one
/// legality, reasonableness and the grassroots at the same time.
/// </summary>
internal static class FirstLevel
{
    public sealed record Begun(ImmutableArray<AdmissionTerm> Terms, ImmutableArray<UnitId> Asked, Text? Seed);

    public static Begun Next(AdmissionState state, Context context)
    {
        if (!state.IsHeavy)
            return new Begun([context.TermOf(AdmissionStep.Gatekeeping)], [], null);
        var asked = context
            .In()
            .Organisation.Sample(
                state.Content!.To,
                state.Applicant!.Value,
                state.Number!.Value,
                context.Policy()!.SampleCommunities
            );
        var steps = new List<AdmissionStep> { AdmissionStep.Legality, AdmissionStep.Reasonableness };
        if (!asked.IsEmpty)
            steps.Add(AdmissionStep.Consultation);
        return new Begun([.. steps.Select(context.TermOf)], asked, state.Number);
    }
}
