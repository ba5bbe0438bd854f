using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.Policy;

/// <summary>Every policy ever adopted, by the date from which it holds.</summary>
public sealed record PolicyState(ImmutableSortedDictionary<DateOnly, TicketPolicy> TicketPolicies) : State
{
    public static readonly PolicyState Empty = new(ImmutableSortedDictionary<DateOnly, TicketPolicy>.Empty);

    /// <summary>The policy in force on <paramref name="day"/>; null before the first one.</summary>
    public TicketPolicy? TicketPolicyOn(DateOnly day)
    {
        TicketPolicy? inForce = null;
        foreach (var (from, policy) in TicketPolicies)
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
            _ => throw new UnknownFactException(fact),
        };
}
