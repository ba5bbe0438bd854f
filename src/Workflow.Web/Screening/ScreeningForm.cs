using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Screening;

/// <summary>What the form asks, which is what the lists in force ask about, and how it is read.</summary>
internal static class ScreeningForm
{
    public const string Kind = "kind";
    public const string Issuer = "issuer";
    public const string To = "to";
    public const string Title = "title";
    public const string Text = "text";
    public const string ThisYear = "thisYear";
    public const string LastYear = "lastYear";

    private const int MostTitle = 200;
    private const int MostText = 20_000;
    private const int MostAmount = 1_000_000;

    /// <summary>A page stays light; what is not listed can be addressed by its kind.</summary>
    private const int MostUnits = 100;

    private static readonly UnitKind[] Addressed =
    [
        UnitKind.Street,
        UnitKind.Community,
        UnitKind.Grid,
        UnitKind.Department,
        UnitKind.Office,
    ];

    public static readonly ImmutableArray<Choice> Kinds =
    [
        .. AdmissionWords.Kinds.Select(static kind => new Choice(kind.Value.ToString(), kind.Key)),
    ];

    public static string NameOf(UnitKind kind) => $"to-all-{kind}";

    public static string NameOf(UnitId unit) => $"to-{unit}";

    public static string NameOf(ClauseRef clause) => $"answer-{clause}";

    public static IEnumerable<UnitKind> KindsOf(Visit visit) =>
        Addressed.Where(kind => visit.Organisation.Units.Values.Any(unit => !unit.IsClosed && unit.Kind == kind));

    /// <summary>Streets and communities, each below its street.</summary>
    public static IEnumerable<Unit> UnitsOf(Visit visit) =>
        visit
            .Organisation.Units.Values.Where(static unit =>
                !unit.IsClosed && unit.Kind is UnitKind.Street or UnitKind.Community
            )
            .OrderBy(static unit => unit.Kind)
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Take(MostUnits);

    /// <summary>The reader's own unit first: mostly one asks before sending something down oneself.</summary>
    public static IEnumerable<Choice> Issuers(Visit visit) =>
        visit
            .Organisation.Units.Values.Where(static unit => !unit.IsClosed)
            .Where(unit =>
                unit.Id == visit.Actor.Unit
                || unit.Kind is not (UnitKind.Community or UnitKind.Grid or UnitKind.HistoricalImport)
            )
            .OrderBy(unit => unit.Id != visit.Actor.Unit)
            .ThenBy(static unit => unit.Kind)
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(unit => new Choice(
                unit.Id.Value,
                unit.Kind == UnitKind.Section && unit.Parent is { } above
                    ? $"{visit.UnitName(above)}{unit.Name}"
                    : unit.Name.Value,
                unit.Id == visit.Actor.Unit ? "本单位" : OrganisationWords.Of(unit.Kind)
            ));

    /// <summary>The figures that some clause in force compares.</summary>
    public static IEnumerable<Measure> MeasuresOf(Screen screen)
    {
        var asked = Clauses(screen)
            .SelectMany(static one => one.Rule.When.Limits)
            .Select(static limit => limit.Measure);
        return asked.Distinct().Order();
    }

    public static bool AsksForYears(Screen screen) =>
        Clauses(screen).Any(static one => one.Rule.When.Yearly is not null);

    public static ScreenedMatter Read(FormFields fields, Visit visit, Screen screen)
    {
        var kind = fields.ChoiceOf(Kind, "事项类别", Enum.GetValues<AdmissionKind>());
        var issuer = new UnitId(fields.TextOf(Issuer, "发起单位")?.Value ?? visit.Actor.Unit.Value);
        if (visit.Organisation.UnitById(issuer) is not { IsClosed: false })
            fields.Refuse(DoorRefusals.NotAChoice.With("发起单位"), Issuer);
        var kinds = Addressed.Where(one => fields.IsChecked(NameOf(one))).ToList();
        var units = UnitsOf(visit).Select(static unit => unit.Id).Where(one => fields.IsChecked(NameOf(one))).ToList();
        if (kinds.Count + units.Count == 0)
            fields.Refuse(DoorRefusals.Missing.With("下达对象"), To);
        var title = Bounded(fields, Title, "标题", MostTitle);
        if (title.Length == 0)
            fields.Refuse(DoorRefusals.Missing.With("标题"), Title);
        return ScreenedMatter.Of(
            visit.Organisation,
            kind,
            issuer,
            units,
            kinds,
            title,
            Bounded(fields, Text, "正文", MostText),
            MeasuresOf(screen).Select(one => MeasureIn(fields, one)).OfType<MeasureAmount>(),
            Answers(fields, screen),
            Years(fields)
        );
    }

    private static IEnumerable<(ClauseRef Ref, ProhibitionRule Rule)> Clauses(Screen screen) =>
        screen.Lists.SelectMany(static list => list.Clauses.Select(clause => (list.RefOf(clause), clause)));

    /// <summary>The questions that were answered, in the order of the lists.</summary>
    public static IEnumerable<(ClauseRef Ref, ProhibitionRule Rule)> Answered(FormFields fields, Screen screen) =>
        Clauses(screen)
            .Where(one =>
                one.Rule.When.Question is not null && fields.Typed(NameOf(one.Ref)) is FormFields.Yes or FormFields.No
            );

    private static Dictionary<ClauseRef, bool> Answers(FormFields fields, Screen screen) =>
        Answered(fields, screen)
            .ToDictionary(static one => one.Ref, one => fields.Typed(NameOf(one.Ref)) == FormFields.Yes);

    private static string Bounded(FormFields fields, string name, string label, int most)
    {
        var text = fields.TextOf(name, label) ?? default;
        if (text.Length <= most)
            return text.Value;
        fields.Refuse(DoorRefusals.Malformed.With($"“{label}”有{Number(text.Length)}字，最多{Number(most)}字"), name);
        return "";
    }

    private static MeasureAmount? MeasureIn(FormFields fields, Measure measure) =>
        AmountIn(fields, measure.ToString(), AdmissionWords.NameOf(measure)) is { } amount
            ? new MeasureAmount(measure, amount)
            : null;

    private static YearNumbers? Years(FormFields fields)
    {
        var thisYear = AmountIn(fields, ThisYear, "本年已有件数");
        var lastYear = AmountIn(fields, LastYear, "上年件数");
        if (thisYear is null && lastYear is null)
            return null;
        if (thisYear is null)
            fields.Refuse(DoorRefusals.Missing.With("本年已有件数"), ThisYear);
        if (lastYear is null)
            fields.Refuse(DoorRefusals.Missing.With("上年件数"), LastYear);
        return new YearNumbers(thisYear ?? 0, lastYear ?? 0);
    }

    private static int? AmountIn(FormFields fields, string name, string label)
    {
        if (string.IsNullOrWhiteSpace(fields.Typed(name)))
            return null;
        var amount = fields.NumberOf(name, label);
        if (amount is < 0 or > MostAmount)
            fields.Refuse(DoorRefusals.NotANumber.With(label), name);
        return amount;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
