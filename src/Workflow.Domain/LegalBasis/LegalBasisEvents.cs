using Workflow.Domain.Kernel;

namespace Workflow.Domain.LegalBasis;

/// <summary>What can have happened to the instruments that lists rest on (立改废释). STORED FORMAT.</summary>
public abstract record LegalBasisFact : Fact
{
    private protected LegalBasisFact() { }
}

/// <summary>立: an instrument enters the library with its first version. STORED FORMAT.</summary>
/// <param name="Joined">
/// True if the library held others before: whoever wrote the lists need not have known it. Null otherwise, and where it
/// was recorded before this was written down.
/// </param>
public sealed record InstrumentEnacted(
    Text Code,
    Text Title,
    InstrumentKind Kind,
    Text Issuer,
    InstrumentVersion Version,
    bool? Joined = null
) : LegalBasisFact;

/// <summary>
/// 改: it reads differently from a day on. A version for the same day takes the place of the one before. STORED FORMAT.
/// </summary>
/// <param name="AtEntry">True if it was known when the instrument entered the library: no change to review.</param>
public sealed record InstrumentAmended(Text Code, InstrumentVersion Version, bool? AtEntry = null) : LegalBasisFact;

/// <summary>废: it holds no more from a day on. STORED FORMAT.</summary>
/// <param name="AtEntry">As with an amendment.</param>
public sealed record InstrumentRepealed(Text Code, Repeal Repeal, bool? AtEntry = null) : LegalBasisFact;

/// <summary>释: it was said how it is to be read. STORED FORMAT.</summary>
/// <param name="AtEntry">As with an amendment.</param>
public sealed record InstrumentInterpreted(Text Code, Interpretation Interpretation, bool? AtEntry = null)
    : LegalBasisFact;
