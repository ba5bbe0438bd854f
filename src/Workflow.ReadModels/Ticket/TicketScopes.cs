using Npgsql;
using Workflow.Domain.Ticket;

namespace Workflow.ReadModels.Ticket;

internal static class TicketScopes
{
    /// <summary>Five parameters: all, leads, registrants, streets, and the units that are complained about.</summary>
    public static void AddScope(this NpgsqlCommand command, TicketScope scope)
    {
        command.Parameters.Add(new() { Value = scope.All });
        foreach (var units in new[] { scope.Leads, scope.Registrants, scope.Streets, scope.Involved })
            command.Parameters.Add(new() { Value = units.Select(u => u.Value).ToArray() });
    }
}
