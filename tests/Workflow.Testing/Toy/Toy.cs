using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;

namespace Workflow.Testing.Toy;

/// <summary>A number was added. STORED FORMAT (of tests).</summary>
public sealed record Added(int Amount) : Fact;

/// <summary>Words under the key of the case.</summary>
public sealed record Noted(CaseText Words) : Fact;

/// <summary>Words in the clear that may be poison for a database.</summary>
public sealed record Shouted(string Words) : Fact;

/// <summary>What was attached to the case.</summary>
public sealed record Attached(ImmutableArray<Attachment> Scans) : Fact, ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Scans;
}

/// <summary>The case took a number of the register.</summary>
public sealed record Numbered(int Number) : Fact;

/// <summary>The register gave a number.</summary>
public sealed record NumberGiven(int Number) : Fact;

public sealed record AlarmSet(Moment At) : Fact;

public sealed record Rang : Fact;

/// <summary>Another case is to hear of this one.</summary>
public sealed record Called(CaseId Other) : Fact;

public sealed record Heard(CaseId From) : Fact;

/// <summary>A fact that no state can take: a mistake in a decider.</summary>
public sealed record Unfoldable : Fact;

/// <summary>Reference data: by how much <see cref="AddFactor"/> adds.</summary>
public sealed record FactorSet(int Factor) : Fact;

/// <summary>The factor as this case last heard of it.</summary>
public sealed record FactorHeard(int Factor) : Fact;

public sealed record Add(int Amount) : Command;

public sealed record AddFactor : Command;

public sealed record Note(string Words) : Command;

public sealed record Shout(string Words) : Command;

public sealed record Attach(params ImmutableArray<Attachment> Scans) : Command;

/// <summary>Takes the next number of the register; refused above <paramref name="Most"/>.</summary>
public sealed record TakeNumber(int Most = int.MaxValue) : Command;

public sealed record SetAlarm(Moment At) : Command;

public sealed record Ring : Command;

public sealed record Call(CaseId Other) : Command;

public sealed record Hear(CaseId From) : Command;

public sealed record Refuse(RefusalRule Rule) : Command;

public sealed record Nothing : Command;

public sealed record Break : Command;

public sealed record Misfold : Command;

public sealed record SetFactor(int Factor) : Command;

/// <summary>What a new factor asks of every open case.</summary>
public sealed record HearFactor : Command;

public sealed record ToyState(
    int Sum,
    ImmutableArray<int> Numbers,
    Moment? Alarm,
    int Rings,
    ImmutableHashSet<CaseId> HeardOf,
    int Factor = 1
) : State;

public sealed record ToyNumbers(int Last) : State;

public sealed record ToyFactor(int Factor) : State;

public sealed record ToyReference(long Version, int Factor) : Reference(Version);

/// <summary>A small case type with one of everything that the engine has to deal with.</summary>
public static class ToyCase
{
    public static readonly RefusalRule No = new("toy.no", RefusalKind.Conflict, "不行。");
    public static readonly RefusalRule Wrong = new("toy.wrong", RefusalKind.Invalid, "不对。");

    public static readonly StreamRef NumberStream = new("toy-number", new CaseId(Ids.Derived("toy-number")));
    public static readonly StreamRef FactorStream = new("toy-factor", new CaseId(Ids.Derived("toy-factor")));

    public static readonly CaseType Type = new(
        "toy",
        new ToyState(0, [], null, 0, []),
        static (command, state, context) => Decide(command, (ToyState)state, context),
        static (state, fact) => Evolve((ToyState)state, fact)
    )
    {
        WakeUps = static state => ((ToyState)state).Alarm is { } at ? [new WakeUp("alarm", at)] : [],
        OnWakeUp = static wakeUp => wakeUp.Name == "alarm" ? new Ring() : throw new UnknownWakeUpException(wakeUp),
        React = static (id, fact) =>
            fact is Called { Other: var other } ? [new Reaction(new StreamRef("toy", other), new Hear(id))] : [],
        FanOut = static fact => fact is FactorSet ? new HearFactor() : null,
        Registers = static (command, _) => command is TakeNumber ? [NumberStream] : [],
    };

    public static readonly CaseType Numbers = new(
        "toy-number",
        new ToyNumbers(0),
        static (command, _, _) => throw new UnknownCommandException(command),
        static (_, fact) => new ToyNumbers(((NumberGiven)fact).Number)
    )
    {
        IsRegister = true,
    };

    public static readonly CaseType Factors = new(
        "toy-factor",
        new ToyFactor(1),
        static (command, _, _) => Decision.Accept(new FactorSet(((SetFactor)command).Factor)),
        static (_, fact) => new ToyFactor(((FactorSet)fact).Factor)
    )
    {
        IsReference = true,
    };

    public static readonly ReferenceFold Fold = new(
        new ToyReference(0, 1),
        [FactorStream],
        static (reference, fact) => (ToyReference)reference with { Factor = ((FactorSet)fact).Factor },
        static (reference, version) => (ToyReference)reference with { Version = version }
    );

    public static CaseTypes Types() => new([Type, Numbers, Factors]);

    public static FactCatalog Catalog() =>
        new(
            ToyJson.Default,
            new[]
            {
                typeof(Added),
                typeof(Noted),
                typeof(Shouted),
                typeof(Attached),
                typeof(Numbered),
                typeof(NumberGiven),
                typeof(AlarmSet),
                typeof(Rang),
                typeof(Called),
                typeof(Heard),
                typeof(Unfoldable),
                typeof(FactorSet),
                typeof(FactorHeard),
            }.Select(static type => new StoredName($"toy.{type.Name}", type))
        );

    private static Decision Decide(Command command, ToyState state, Context context) =>
        command switch
        {
            Add add => Decision.Accept(new Added(add.Amount)),
            AddFactor => Decision.Accept(new Added(((ToyReference)context.Reference).Factor)),
            Note note => Decision.Accept(new Noted(CaseText.From(note.Words))),
            Shout shout => Decision.Accept(new Shouted(shout.Words)),
            Attach attach => Decision.Accept(new Attached(attach.Scans)),
            TakeNumber take => Take(((ToyNumbers)context.Registers[0]).Last + 1, take.Most),
            SetAlarm alarm => Decision.Accept(new AlarmSet(alarm.At)),
            Ring => state.Alarm is { } at && context.Now >= at ? Decision.Accept(new Rang()) : Decision.AlreadySo,
            Call call => Decision.Accept(new Called(call.Other)),
            Hear hear => state.HeardOf.Contains(hear.From) ? Decision.AlreadySo : Decision.Accept(new Heard(hear.From)),
            HearFactor => ((ToyReference)context.Reference).Factor is var factor && factor == state.Factor
                ? Decision.AlreadySo
                : Decision.Accept(new FactorHeard(factor)),
            Refuse refuse => Decision.Refuse(refuse.Rule),
            Nothing => Decision.AlreadySo,
            Misfold => Decision.Accept(new Unfoldable()),
            _ => throw new UnknownCommandException(command),
        };

    private static Decision Take(int number, int most) =>
        number > most
            ? Decision.Refuse(No)
            : Decision.Accept(new Numbered(number)).And(NumberStream, new NumberGiven(number));

    private static ToyState Evolve(ToyState state, Fact fact) =>
        fact switch
        {
            Added added => state with { Sum = state.Sum + added.Amount },
            Noted or Shouted or Called or Attached => state,
            Numbered numbered => state with { Numbers = state.Numbers.Add(numbered.Number) },
            AlarmSet alarm => state with { Alarm = alarm.At },
            Rang => state with { Alarm = null, Rings = state.Rings + 1 },
            FactorHeard heard => state with { Factor = heard.Factor },
            Heard heard => state with { HeardOf = state.HeardOf.Add(heard.From) },
            _ => throw new UnknownFactException(fact),
        };
}

[JsonSerializable(typeof(Added))]
[JsonSerializable(typeof(Noted))]
[JsonSerializable(typeof(Shouted))]
[JsonSerializable(typeof(Attached))]
[JsonSerializable(typeof(Numbered))]
[JsonSerializable(typeof(NumberGiven))]
[JsonSerializable(typeof(AlarmSet))]
[JsonSerializable(typeof(Rang))]
[JsonSerializable(typeof(Called))]
[JsonSerializable(typeof(Heard))]
[JsonSerializable(typeof(Unfoldable))]
[JsonSerializable(typeof(FactorSet))]
[JsonSerializable(typeof(FactorHeard))]
[JsonSerializable(typeof(ToyNumbers))]
public sealed partial class ToyJson : JsonSerializerContext;
