using System.Collections.Immutable;

namespace Workflow.Domain.Kernel;

/// <summary>A moment at which a case wants to be looked at again. Names are unique within a case.</summary>
public sealed record WakeUp(string Name, Moment At);

/// <summary>A command that a fact of one case asks of another case.</summary>
public sealed record Reaction(StreamRef Case, Command Command);

/// <summary>
/// All that the engine needs to run cases of one type. The functions are pure.
/// </summary>
/// <param name="Name">The stored name: stream type, URL segment, table prefix. Lower case, ASCII.</param>
/// <param name="Initial">The state before the first fact.</param>
/// <param name="Decide">Facts, a refusal, or unchanged.</param>
/// <param name="Evolve">Remembers a fact. Holds no rule and never refuses; an unknown fact throws.</param>
public sealed record CaseType(
    string Name,
    State Initial,
    Func<Command, State, Context, Decision> Decide,
    Func<State, Fact, State> Evolve
)
{
    /// <summary>The timers that a state wants. The engine makes the stored ones equal to these in the commit.</summary>
    public Func<State, ImmutableArray<WakeUp>> WakeUps { get; init; } = static _ => [];

    /// <summary>The command for a timer that has come due. Early, late or twice, its decision is right.</summary>
    public Func<WakeUp, Command> OnWakeUp { get; init; } = static wakeUp => throw new UnknownWakeUpException(wakeUp);

    /// <summary>What a fact asks of other cases.</summary>
    public Func<CaseId, Fact, ImmutableArray<Reaction>> React { get; init; } = static (_, _) => [];

    /// <summary>
    /// What a fact of reference data asks of every open case of this type, such as to derive its deadlines again; the
    /// function answers null for facts that ask nothing. Facts that ask the same give equal commands, and one that is
    /// sent twice changes nothing the second time. Null if no fact asks anything.
    /// </summary>
    public Func<Fact, Command?>? FanOut { get; init; }

    /// <summary>The registers that a command must respect, read and written with its case.</summary>
    public Func<Command, Moment, ImmutableArray<StreamRef>> Registers { get; init; } = static (_, _) => [];

    /// <summary>True if its streams are registers: their folded state is stored beside their facts.</summary>
    public bool IsRegister { get; init; }

    /// <summary>True if its facts are reference data: a fact of it starts a new reference version.</summary>
    public bool IsReference { get; init; }
}

/// <summary>A timer that no case type knows is stored: the log was written by a newer program.</summary>
public sealed class UnknownWakeUpException(WakeUp wakeUp) : Exception($"unknown wake-up {wakeUp.Name}");

/// <summary>A fact that no state knows is stored: the log was written by a newer program.</summary>
public sealed class UnknownFactException(Fact fact) : Exception($"unknown fact {fact.GetType().Name}");

/// <summary>A command was sent to a case type that does not know it: a mistake in the program.</summary>
public sealed class UnknownCommandException(Command command) : Exception($"unknown command {command.GetType().Name}");
