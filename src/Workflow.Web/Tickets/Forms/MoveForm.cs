using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>A box to write in, for moves that ask for no more than that.</summary>
/// <param name="Why">Who reads it, or that it can be left out.</param>
public sealed record MoveText(string Name, string Label, string? Why = null, int Rows = 3);

/// <summary>The form of a move: which fields it shows, and what command they make.</summary>
/// <param name="Submit">The word on its button.</param>
public sealed record MoveForm(string Verb, string Submit, Func<FormFields, Visit, Command> Read)
{
    /// <summary>What should be known before the button is pressed; null if nothing needs to be said.</summary>
    public Func<TicketView, string?> Hint { get; init; } = static _ => null;

    /// <summary>Fields of its own, before <see cref="Text"/>; null if there are none.</summary>
    public Type? Fields { get; init; }

    public MoveText? Text { get; init; }

    /// <summary>Fields whose text is worth showing again when the move is not possible any more.</summary>
    public ImmutableArray<string> Kept { get; init; } = ["note"];
}
