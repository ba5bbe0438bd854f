using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.LegalBasis;

/// <summary>What an instrument is. STORED FORMAT: the names are stored.</summary>
public enum InstrumentKind
{
    /// <summary>法律</summary>
    Law,

    /// <summary>法规: of the State Council or of a people's congress with districts.</summary>
    Regulation,

    /// <summary>规章: of a ministry or of a local government.</summary>
    Rule,

    /// <summary>规范性文件</summary>
    NormativeDocument,
}

/// <summary>Where an instrument stands on a day.</summary>
public enum InstrumentStatus
{
    /// <summary>尚未施行</summary>
    NotYet,

    /// <summary>现行有效: in its first version.</summary>
    InForce,

    /// <summary>已修改: in force in a later version.</summary>
    Amended,

    /// <summary>已废止</summary>
    Repealed,
}

/// <summary>An article as it is cited. STORED FORMAT.</summary>
/// <param name="Number">As written in the instrument: 第三条.</param>
/// <param name="Content">Null where only the number is kept.</param>
public sealed record Article(Text Number, Text? Content);

/// <summary>An instrument as it reads from a day on. STORED FORMAT.</summary>
/// <param name="Label">How the version is called: 2018年修正.</param>
/// <param name="Articles">Those that lists rest on, not the whole text.</param>
public sealed record InstrumentVersion(Text Label, DateOnly EffectiveFrom, ImmutableArray<Article> Articles)
{
    public bool Equals(InstrumentVersion? other) =>
        other is not null
        && Label == other.Label
        && EffectiveFrom == other.EffectiveFrom
        && Articles.AsSpan().SequenceEqual(other.Articles.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Label, EffectiveFrom, Articles.Length);

    public bool Has(Text article) => Articles.Any(one => one.Number == article);
}

/// <summary>An instrument was ended. STORED FORMAT.</summary>
/// <param name="On">The first day on which it holds no more.</param>
/// <param name="By">What ended it.</param>
public sealed record Repeal(DateOnly On, Text By);

/// <summary>How an instrument is to be read, said by whoever may say it (释). STORED FORMAT.</summary>
public sealed record Interpretation(DateOnly On, Text By, Text Content);

/// <summary>An article of an instrument; without an article, the instrument as a whole. STORED FORMAT.</summary>
public sealed record ArticleRef(Text Instrument, Text? Article)
{
    public override string ToString() => Article is { } article ? $"{Instrument} {article}" : Instrument.Value;
}

/// <summary>An instrument with its whole course.</summary>
/// <param name="Versions">By the day from which they hold; never empty.</param>
public sealed record Instrument(
    Text Code,
    Text Title,
    InstrumentKind Kind,
    Text Issuer,
    ImmutableArray<InstrumentVersion> Versions,
    Repeal? Repeal,
    ImmutableArray<Interpretation> Interpretations
)
{
    /// <summary>How refusals name it.</summary>
    public string Shown => $"{Title}（{Code}）";

    public bool Equals(Instrument? other) =>
        other is not null
        && Code == other.Code
        && Title == other.Title
        && Kind == other.Kind
        && Issuer == other.Issuer
        && Versions.AsSpan().SequenceEqual(other.Versions.AsSpan())
        && Repeal == other.Repeal
        && Interpretations.AsSpan().SequenceEqual(other.Interpretations.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Title, Versions.Length);

    public InstrumentStatus StatusOn(DateOnly day) =>
        Repeal is { } repeal && repeal.On <= day ? InstrumentStatus.Repealed
        : VersionOn(day) is not { } version ? InstrumentStatus.NotYet
        : version == Versions[0] ? InstrumentStatus.InForce
        : InstrumentStatus.Amended;

    /// <summary>The version that holds on a day; null before the first. A repealed one keeps its last.</summary>
    public InstrumentVersion? VersionOn(DateOnly day) => Versions.LastOrDefault(one => one.EffectiveFrom <= day);

    /// <summary>True if any version has the article: a list may rest on one that a later version dropped.</summary>
    public bool Has(Text article) => Versions.Any(one => one.Has(article));
}
