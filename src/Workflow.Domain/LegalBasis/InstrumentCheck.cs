using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.LegalBasis;

/// <summary>What can be wrong with one instrument.</summary>
internal static class InstrumentCheck
{
    /// <summary>Laws in force are older than the calendars that this program knows.</summary>
    private const int FirstYear = 1949;

    private const int MostVersions = 50;
    private const int MostArticles = 500;

    public static readonly RefusalRule PartMissing = new(
        "legal-basis.part-missing",
        RefusalKind.Invalid,
        "依据“{0}”缺少{1}，请补填。"
    );

    public static readonly RefusalRule TooLong = new(
        "legal-basis.too-long",
        RefusalKind.Invalid,
        "依据“{0}”的{1}太长，最多{2}字，请缩短。"
    );

    public static readonly RefusalRule TooMany = new(
        "legal-basis.too-many",
        RefusalKind.Invalid,
        "依据“{0}”的{1}太多，最多{2}项，请删减。"
    );

    public static readonly RefusalRule Twice = new(
        "legal-basis.instrument-twice",
        RefusalKind.Invalid,
        "依据“{0}”的编号与前面的重复，请改用不同的编号。"
    );

    public static readonly RefusalRule DayTwice = new(
        "legal-basis.day-twice",
        RefusalKind.Invalid,
        "依据“{0}”有两个版本都自{1}起施行，请核对日期。"
    );

    public static readonly RefusalRule ArticleTwice = new(
        "legal-basis.article-twice",
        RefusalKind.Invalid,
        "依据“{0}”的“{1}”在同一版本中写了两次，请删去一处。"
    );

    public static readonly RefusalRule NotTheSame = new(
        "legal-basis.not-the-same",
        RefusalKind.Conflict,
        "编号“{1}”在依据库中是另一份文件，与“{0}”不同，请给它另一个编号。"
    );

    public static readonly RefusalRule RepealedBefore = new(
        "legal-basis.repealed-before",
        RefusalKind.Invalid,
        "依据“{0}”的废止日期{1}早于它的施行日期，请核对。"
    );

    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        PartMissing,
        TooLong,
        TooMany,
        Twice,
        DayTwice,
        ArticleTwice,
        NotTheSame,
        RepealedBefore,
    ];

    public static IEnumerable<Refusal> Wrong(Instrument instrument, Instrument? known)
    {
        var shown = instrument.Shown;
        if (!Codes.IsValid(instrument.Code.Value))
            yield return PartMissing.With(shown, "由小写字母、数字和连字符组成的编号");
        foreach (var refusal in WrongTexts(shown, Texts(instrument)))
            yield return refusal;
        if (instrument.Versions.IsEmpty)
            yield return PartMissing.With(shown, "版本");
        else if (instrument.Repeal is { } repeal && repeal.On < instrument.Versions[0].EffectiveFrom)
            yield return RepealedBefore.With(shown, Number(repeal.On));
        if (instrument.Versions.Length > MostVersions)
            yield return TooMany.With(shown, "版本", Number(MostVersions));
        foreach (var same in instrument.Versions.GroupBy(static one => one.EffectiveFrom))
            if (same.Skip(1).Any())
                yield return DayTwice.With(shown, Number(same.Key));
        foreach (var refusal in instrument.Versions.SelectMany(version => WrongVersion(shown, version)))
            yield return refusal;
        if (
            known is not null
            && (known.Title, known.Kind, known.Issuer) != (instrument.Title, instrument.Kind, instrument.Issuer)
        )
            yield return NotTheSame.With(shown, instrument.Code.Value);
    }

    private static IEnumerable<Refusal> WrongVersion(string shown, InstrumentVersion version)
    {
        if (version.EffectiveFrom.Year is < FirstYear or > WorkCalendar.LastYear)
            yield return PartMissing.With(shown, "1949年至2100年之间的施行日期");
        if (version.Articles.Length > MostArticles)
            yield return TooMany.With(shown, "条款", Number(MostArticles));
        foreach (var same in version.Articles.GroupBy(static one => one.Number))
            if (same.Skip(1).Any())
                yield return ArticleTwice.With(shown, same.Key.Value);
    }

    private static IEnumerable<(Text? Text, string Word, int Most)> Texts(Instrument instrument)
    {
        yield return (instrument.Title, "名称", 200);
        yield return (instrument.Issuer, "制定机关", 100);
        foreach (var version in instrument.Versions)
        {
            yield return (version.Label, "版本的叫法", 40);
            foreach (var article in version.Articles)
            {
                yield return (article.Number, "条款编号", 40);
                yield return (article.Content, "条款内容", 2_000);
            }
        }
        yield return (instrument.Repeal?.By, "废止的依据", 300);
        foreach (var read in instrument.Interpretations)
        {
            yield return (read.By, "解释的机关", 300);
            yield return (read.Content, "解释的内容", 2_000);
        }
    }

    /// <summary>What is null was left out, and may be.</summary>
    private static IEnumerable<Refusal> WrongTexts(string shown, IEnumerable<(Text? Text, string Word, int Most)> texts)
    {
        foreach (var (given, word, most) in texts)
            if (given is { IsEmpty: true })
                yield return PartMissing.With(shown, word);
            else if (given is { } text && text.Length > most)
                yield return TooLong.With(shown, word, Number(most));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
