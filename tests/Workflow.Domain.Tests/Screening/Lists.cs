using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Screening;

/// <summary>Small lists, and matters of the sample district to hold against them.</summary>
internal static class Lists
{
    public static readonly UnitId Housing = new("housing");
    public static readonly UnitId Appearance = new("city-management-appearance");
    public static readonly UnitId Street = new("street-1");
    public static readonly UnitId Community = new("street-1-community-1");

    public static readonly ClauseCondition Always = new([], [], [], [], [], [], [], null, null);

    public static readonly ClauseCondition Ledger = Always with { Words = [Text.From("台账"), Text.From("APP")] };

    public static NegativeList List(params ImmutableArray<ProhibitionRule> clauses) =>
        new(Text.From("a"), Text.From("清单甲"), Text.From("1"), new(2026, 1, 1), Text.From("示例"), clauses);

    public static ProhibitionRule Clause(string code, ClauseCondition when, HitWeight weight = HitWeight.Hard) =>
        new(Text.From(code), Text.From("类别"), Text.From($"条款{code}"), weight, when, null);

    public static ClauseRef Ref(string code) => new(Text.From("a"), Text.From("1"), Text.From(code));

    public static Hit Hit(string code, params ImmutableArray<HitMark> marks) => new(Ref(code), HitWeight.Hard, marks);

    public static HitMark Word(string word) => HitMark.Of(Text.From(word));

    public static readonly ScreenedMatter Document = Matter(AdmissionKind.Document, Housing, Community);

    public static ScreenedMatter Matter(AdmissionKind kind, UnitId issuer, params UnitId[] to) =>
        ScreenedMatter.Of(
            SampleDistrict.Reference.Organisation,
            kind,
            issuer,
            to,
            [],
            "关于做好有关工作的通知",
            "",
            [],
            ImmutableDictionary<ClauseRef, bool>.Empty,
            null
        );

    public static ScreeningResult Screened(
        this ScreenedMatter matter,
        params ImmutableArray<ProhibitionRule> clauses
    ) => new Screen([List(clauses)]).Of(matter);

    public static ScreenedMatter Measured(this ScreenedMatter matter, Measure measure, int amount) =>
        matter with
        {
            Measures = matter.Measures.Add(new MeasureAmount(measure, amount)),
        };

    public static ScreenedMatter Answered(this ScreenedMatter matter, string code, bool yes) =>
        matter with
        {
            Answers = new Dictionary<ClauseRef, bool>(matter.Answers) { [Ref(code)] = yes },
        };

    public static ClauseCondition More(Measure measure, int than) =>
        Always with
        {
            Limits = [new MeasureLimit(measure, Comparison.MoreThan, than)],
        };
}
