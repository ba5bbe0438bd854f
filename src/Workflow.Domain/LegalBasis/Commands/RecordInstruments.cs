using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.LegalBasis.Commands;

/// <summary>
/// Makes the library know what these say: what is new is enacted, another version amends, and so on. What the library
/// knows beyond them stays; the same again changes nothing.
/// </summary>
public sealed record RecordInstruments(ImmutableArray<Instrument> Instruments) : Command
{
    /// <summary>Everything that is wrong with them, in their order; each is said by itself.</summary>
    public IEnumerable<Refusal> Problems(LegalBasisState state)
    {
        var codes = new HashSet<Text>();
        foreach (var instrument in Instruments)
        {
            if (!codes.Add(instrument.Code))
                yield return InstrumentCheck.Twice.With(instrument.Shown);
            foreach (var refusal in InstrumentCheck.Wrong(instrument, state.Find(instrument.Code)))
                yield return refusal;
        }
    }

    internal Decision Decide(LegalBasisState state)
    {
        if (Problems(state).FirstOrDefault() is { } refusal)
            return new Decision.Refused(refusal);
        bool? joins = state.Instruments.IsEmpty ? null : true;
        var facts = Instruments.SelectMany(one => FactsFor(one, state.Find(one.Code), joins)).ToArray();
        return facts.Length == 0 ? Decision.AlreadySo : Decision.Accept(facts);
    }

    private static IEnumerable<Fact> FactsFor(Instrument wanted, Instrument? known, bool? joins)
    {
        var versions = wanted.Versions;
        bool? atEntry = known is null ? true : null;
        if (known is null)
        {
            var first = versions[0];
            yield return new InstrumentEnacted(wanted.Code, wanted.Title, wanted.Kind, wanted.Issuer, first, joins);
            versions = versions.RemoveAt(0);
        }
        foreach (var version in versions.Where(one => known?.Versions.Contains(one) is not true))
            yield return new InstrumentAmended(wanted.Code, version, atEntry);
        foreach (var read in wanted.Interpretations.Where(one => known?.Interpretations.Contains(one) is not true))
            yield return new InstrumentInterpreted(wanted.Code, read, atEntry);
        if (wanted.Repeal is { } repeal && repeal != known?.Repeal)
            yield return new InstrumentRepealed(wanted.Code, repeal, atEntry);
    }
}
