namespace Workflow.Domain.Kernel;

/// <summary>
/// The name under which facts of one type lie in the log. STORED FORMAT: a name is given once and kept for ever; a new
/// shape gets a new name (`ticket.registered/2`) and an upcaster from the old one.
/// </summary>
public sealed record StoredName(string Name, Type Fact);
