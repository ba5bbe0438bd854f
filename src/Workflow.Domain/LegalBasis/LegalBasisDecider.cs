using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis.Commands;

namespace Workflow.Domain.LegalBasis;

/// <summary>The library of legal bases of a district: one line per command.</summary>
public static class LegalBasisDecider
{
    public static readonly CaseType Type = new(
        "legal-basis",
        LegalBasisState.Empty,
        static (command, state, context) => Decide(command, (LegalBasisState)state, context),
        static (state, fact) => LegalBasisState.Evolve((LegalBasisState)state, fact)
    )
    {
        // 立改废释: whatever rests on what changed is reviewed.
        React = AdjustmentReactions.ReactToLibrary,
    };

    /// <summary>A district has one library. It is no reference data: no decision on a case waits for it.</summary>
    public static readonly StreamRef Stream = new(Type.Name, new CaseId(Ids.Derived(Type.Name)));

    /// <summary>Every rule by which these commands refuse.</summary>
    public static readonly ImmutableArray<RefusalRule> Rules = [ListRight.NotPermitted, .. InstrumentCheck.Rules];

    public static Decision Decide(Command command, LegalBasisState state, Context context) =>
        ListRight.Refuses(context)
        ?? command switch
        {
            RecordInstruments record => record.Decide(state),
            _ => throw new UnknownCommandException(command),
        };
}
