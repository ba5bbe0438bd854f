using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;
using Workflow.Web.Work;

namespace Workflow.Web.Desks;

/// <summary>A unit from inside, for everybody who belongs to it.</summary>
/// <param name="Loads">What each section has, the unit itself first.</param>
/// <param name="Done">What it answered for good lately.</param>
/// <param name="IsCut">There is more than the page lists.</param>
public sealed record UnitView(
    Visit Visit,
    Unit Unit,
    IReadOnlyList<SectionLine> Loads,
    IReadOnlyList<WorkGroup> Groups,
    IReadOnlyList<WorkItem> Done,
    bool IsCut
);

/// <summary>One section of the table: how much it has, how much of it is late, and who has what.</summary>
public sealed record SectionLine(string Name, int Tickets, int Late, string People);
