using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Appointment;

/// <summary>An appointment asks nothing of other cases.</summary>
internal static class AppointmentReactions
{
    public static ImmutableArray<Reaction> React(CaseId id, Fact fact) => [];
}
