using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.LegalBasis;

/// <summary>The library (依据库): every instrument that ever entered it, by code.</summary>
public sealed record LegalBasisState(ImmutableSortedDictionary<string, Instrument> Instruments) : State
{
    public static readonly LegalBasisState Empty = new(
        ImmutableSortedDictionary.Create<string, Instrument>(StringComparer.Ordinal)
    );

    /// <summary>Null if there never was one.</summary>
    public Instrument? Find(Text code) => Instruments.GetValueOrDefault(code.Value);

    /// <summary>True if what is cited stands in the library.</summary>
    public bool Has(ArticleRef cited) =>
        Find(cited.Instrument) is { } instrument && (cited.Article is not { } article || instrument.Has(article));

    public static LegalBasisState Evolve(LegalBasisState state, Fact fact) =>
        fact switch
        {
            InstrumentEnacted enacted => state.With(
                new Instrument(enacted.Code, enacted.Title, enacted.Kind, enacted.Issuer, [enacted.Version], null, [])
            ),
            InstrumentAmended amended => state.With(Amended(state.Instruments[amended.Code.Value], amended.Version)),
            InstrumentRepealed repealed => state.With(
                state.Instruments[repealed.Code.Value] with
                {
                    Repeal = repealed.Repeal,
                }
            ),
            InstrumentInterpreted read => state.With(Read(state.Instruments[read.Code.Value], read.Interpretation)),
            _ => throw new UnknownFactException(fact),
        };

    private LegalBasisState With(Instrument instrument) => new(Instruments.SetItem(instrument.Code.Value, instrument));

    private static Instrument Amended(Instrument instrument, InstrumentVersion version) =>
        instrument with
        {
            Versions =
            [
                .. instrument
                    .Versions.Where(one => one.EffectiveFrom != version.EffectiveFrom)
                    .Append(version)
                    .OrderBy(static one => one.EffectiveFrom),
            ],
        };

    private static Instrument Read(Instrument instrument, Interpretation interpretation) =>
        instrument with
        {
            Interpretations = instrument.Interpretations.Add(interpretation),
        };
}
