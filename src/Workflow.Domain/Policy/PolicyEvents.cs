using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.Policy;

/// <summary>What can have happened to the policies of a district; one fact per kind of policy. STORED FORMAT.</summary>
public abstract record PolicyFact : Fact
{
    private protected PolicyFact() { }
}

/// <summary>
/// The numbers of tickets from a date on. A later fact with the same date takes the place of an earlier one. STORED
/// FORMAT.
/// </summary>
public sealed record TicketPolicyAdopted(TicketPolicy Policy) : PolicyFact;

/// <summary>
/// The doors and numbers of admission from a date on. A later fact with the same date takes the place of an earlier
/// one. STORED FORMAT.
/// </summary>
public sealed record AdmissionPolicyAdopted(AdmissionPolicy Policy) : PolicyFact;
