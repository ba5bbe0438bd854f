using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.Policy;

/// <summary>Every policy ever adopted, by the date from which it holds.</summary>
public sealed record PolicyState(ImmutableSortedDictionary<DateOnly, TicketPolicy> TicketPolicies) : State
{
    public static readonly PolicyState Empty = new(ImmutableSortedDictionary<DateOnly, TicketPolicy>.Empty);

    public ImmutableSortedDictionary<DateOnly, AdmissionPolicy> AdmissionPolicies { get; init; } =
        ImmutableSortedDictionary<DateOnly, AdmissionPolicy>.Empty;

    /// <summary>The policy in force on <paramref name="day"/>; null before the first one.</summary>
    public TicketPolicy? TicketPolicyOn(DateOnly day) => InForceOn(TicketPolicies, day);

    /// <summary>Likewise for admission.</summary>
    public AdmissionPolicy? AdmissionPolicyOn(DateOnly day) => InForceOn(AdmissionPolicies, day);

    private static T? InForceOn<T>(ImmutableSortedDictionary<DateOnly, T> policies, DateOnly day)
        where T : class
    {
        T? inForce = null;
        foreach (var (from, policy) in policies)
        {
            if (from > day)
                break;
            inForce = policy;
        }
        return inForce;
    }

    public static PolicyState Evolve(PolicyState state, Fact fact) =>
        fact switch
        {
            TicketPolicyAdopted adopted => state with
            {
                TicketPolicies = state.TicketPolicies.SetItem(adopted.Policy.EffectiveFrom, adopted.Policy),
            },
            AdmissionPolicyAdopted adopted => state with
            {
                AdmissionPolicies = state.AdmissionPolicies.SetItem(adopted.Policy.EffectiveFrom, adopted.Policy),
            },
            _ => throw new UnknownFactException(fact),
        };
}
