using System.Collections.Immutable;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Xunit;

namespace Workflow.Testing;

/// <summary>
/// Given, when, then for any case type:
/// <code>Spec.For(CalendarDecider.Type).Given(published).When(publish).ThenUnchanged();</code>
/// Every step answers a new value; a started story can be told on in two ways.
/// </summary>
public sealed record Spec
{
    /// <summary>When it is, unless a story says otherwise: a Monday morning of an ordinary week.</summary>
    public static readonly Moment AnyMonday = Moment.InChina(new(2026, 3, 9), new(9, 0));

    private readonly CaseType type;
    private readonly State state;
    private readonly Context context;

    private Spec(CaseType type, State state, Context context)
    {
        this.type = type;
        this.state = state;
        this.context = context;
    }

    /// <summary>
    /// An empty case of this type, decided on a Monday morning by the command line, on no reference data.
    /// </summary>
    public static Spec For(CaseType type) =>
        new(
            type,
            type.Initial,
            new Context(
                AnyMonday,
                LoadingRight.CommandLine,
                new CaseId(Ids.Derived("spec")),
                DistrictReference.Empty,
                []
            )
        );

    public State State => state;

    /// <summary>When the next command is decided.</summary>
    public Moment Now => context.Now;
    public Context Context => context;

    /// <summary>These facts happened, after those already given.</summary>
    public Spec Given(params IEnumerable<Fact> facts) => new(type, facts.Aggregate(state, type.Evolve), context);

    public Spec At(Moment now) => new(type, state, context with { Now = now });

    public Spec By(Actor actor) => new(type, state, context with { Actor = actor });

    public Spec With(Reference reference) => new(type, state, context with { Reference = reference });

    /// <summary>The folded registers, in the order in which the case type names them.</summary>
    public Spec WithRegisters(params ImmutableArray<State> registers) =>
        new(type, state, context with { Registers = registers });

    public Outcome When(Command command) => When(command, context);

    public Outcome When(Command command, Context within) =>
        new(new Spec(type, state, within), command, type.Decide(command, state, within));

    /// <summary>A timer of this name fires now; it need not be wanted.</summary>
    public Outcome WhenFires(string wakeUp) => When(type.OnWakeUp(new WakeUp(wakeUp, context.Now)));

    /// <summary>The timers that the case wants now, whatever their order.</summary>
    public Spec ThenWants(params IEnumerable<WakeUp> wakeUps)
    {
        Assert.Equal(
            wakeUps.OrderBy(static one => one.Name, StringComparer.Ordinal),
            type.WakeUps(state).OrderBy(static one => one.Name, StringComparer.Ordinal)
        );
        return this;
    }

    /// <summary>What a command came to.</summary>
    public sealed record Outcome(Spec Before, Command Command, Decision Decision)
    {
        public bool IsAccepted => Decision is Decision.Facts;

        /// <summary>Exactly these facts of the case itself, in this order. Answers the story after them.</summary>
        public Spec Then(params IReadOnlyList<Fact> facts) => Then([.. facts.Select(static fact => new Placed(fact))]);

        /// <summary>Exactly these facts, of the case and of registers, in this order.</summary>
        public Spec Then(params IReadOnlyList<Placed> placed)
        {
            Assert.Equal<Placed>(placed, Placed);
            return After();
        }

        /// <summary>Exactly this refusal.</summary>
        public Spec Then(Refusal refusal)
        {
            Assert.Equal(new Decision.Refused(refusal), Decision);
            return Before;
        }

        public Spec ThenRefused(RefusalRule rule, params ReadOnlySpan<string> arguments) => Then(rule.With(arguments));

        public Spec ThenUnchanged()
        {
            Assert.IsType<Decision.Unchanged>(Decision);
            return Before;
        }

        /// <summary>
        /// Accepts whatever was decided, remembers it, and expects that the same command now changes nothing.
        /// </summary>
        public Spec ThenTwiceIsAsGoodAsOnce()
        {
            var after = After();
            after.When(Command).ThenUnchanged();
            return after;
        }

        /// <summary>The story after the facts that were decided; fails if there were none.</summary>
        public Spec After() =>
            Before.Given(Placed.Where(static placed => placed.Register is null).Select(static placed => placed.Fact));

        private ImmutableArray<Placed> Placed
        {
            get
            {
                if (Decision is Decision.Refused { Refusal: var refusal })
                    Assert.Fail($"{Command.GetType().Name}: {refusal.Code} {string.Join("、", refusal.Arguments)}");
                return Assert.IsType<Decision.Facts>(Decision).Placed;
            }
        }
    }
}
