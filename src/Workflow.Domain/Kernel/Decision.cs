using System.Collections.Immutable;

namespace Workflow.Domain.Kernel;

/// <summary>Something that happened. Never changed, never taken back. STORED FORMAT.</summary>
public abstract record Fact;

/// <summary>Something that somebody, or the clock, asks for.</summary>
public abstract record Command;

/// <summary>What is known about a case after its facts.</summary>
public abstract record State;

/// <summary>The reference data in force: organisation, policies, calendar. One version for all of a district.</summary>
public abstract record Reference(long Version);

/// <summary>Who acts: a person, in a post of a unit, perhaps standing in for somebody.</summary>
public sealed record Actor(PersonId Person, PostId Post, UnitId Unit, PersonId? OnBehalfOf = null)
{
    /// <summary>The clock and the reactions of other cases: nobody acted.</summary>
    public static readonly Actor Clock = new(new PersonId("clock"), new PostId("clock"), new UnitId("clock"));
}

/// <summary>All that a decision may know besides its case.</summary>
/// <param name="Now">The recorded time of whatever is decided; never before the last fact of the log.</param>
/// <param name="Registers">The folded registers that the case type named for this command, in that order.</param>
public sealed record Context(
    Moment Now,
    Actor Actor,
    CaseId Case,
    Reference Reference,
    ImmutableArray<State> Registers
);

/// <summary>A fact and the register it belongs to; without a register it belongs to the case itself.</summary>
public sealed record Placed(Fact Fact, StreamRef? Register = null);

/// <summary>The answer to a command: facts, a refusal, or unchanged. Never two of them.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Facts(ImmutableArray<Placed> Placed) : Decision
    {
        public Facts And(StreamRef register, Fact fact) => new(Placed.Add(new Placed(fact, register)));
    }

    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>What was asked for is already so.</summary>
    public sealed record Unchanged : Decision;

    public static Facts Accept(params ReadOnlySpan<Fact> facts)
    {
        var placed = ImmutableArray.CreateBuilder<Placed>(facts.Length);
        foreach (var fact in facts)
            placed.Add(new Placed(fact));
        return new Facts(placed.MoveToImmutable());
    }

    public static Decision Refuse(RefusalRule rule, params ReadOnlySpan<string> arguments) =>
        new Refused(rule.With(arguments));

    public static readonly Decision AlreadySo = new Unchanged();
}

/// <summary>What a refusal means to the one who asked.</summary>
public enum RefusalKind
{
    /// <summary>The request itself is wrong (400).</summary>
    Invalid,

    /// <summary>Not for this actor (403).</summary>
    Forbidden,

    /// <summary>Does not exist, or may not be known to exist (404).</summary>
    Unseen,

    /// <summary>Not in the state the case is in (409).</summary>
    Conflict,
}

/// <summary>
/// A rule that refuses: its code (`ticket.already-closed`), its kind and its Chinese sentence, in which {0}, {1} …
/// stand for arguments. Declared once, beside the decider that uses it. Arguments never carry personal data.
/// </summary>
public sealed record RefusalRule(string Code, RefusalKind Kind, string Sentence)
{
    public Refusal With(params ReadOnlySpan<string> arguments) => new(Code, Kind, [.. arguments]);
}

/// <summary>One refusal. STORED FORMAT (in receipts).</summary>
public sealed record Refusal(string Code, RefusalKind Kind, ImmutableArray<string> Arguments)
{
    public bool Equals(Refusal? other) =>
        other is not null
        && Code == other.Code
        && Kind == other.Kind
        && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Kind, Arguments.Length);
}
