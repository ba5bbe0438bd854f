using System.ComponentModel;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;

namespace Workflow.Api.Screening;

/// <summary>What a screening came to. A published contract: fields are added, never changed or removed.</summary>
internal sealed record ScreeningView(
    [property: Description("按这一天生效的清单筛查。")] DateOnly Date,
    [property: Description("Blocked不能下达，Open待补充，NeedsExemption需说明，Clear未触碰负面清单。")]
        ScreeningVerdict Verdict,
    [property: Description("结论，可以直接给人看。")] string Word,
    [property: Description("该怎么办，可以直接给人看。")] string Advice,
    [property: Description("筛查所用的数量，含从正文数得的字数。")] IReadOnlyList<MeasureView> Measures,
    [property: Description("触碰的条款。")] IReadOnlyList<HitView> Hits,
    [property: Description("补充情况后才能判断的条款。")] IReadOnlyList<OpenPointView> Open
);

internal sealed record MeasureView(Measure Measure, int Amount);

internal sealed record HitView(
    [property: Description("清单编号。")] string List,
    string ListName,
    string Version,
    [property: Description("条款编号。")] string Clause,
    string Category,
    [property: Description("条款原文。")] string Text,
    [property: Description("Hard不能下达，Soft需说明。")] HitWeight Weight,
    [property: Description("触碰它的词、数量；只因类别、单位或回答而触碰的，没有。")] IReadOnlyList<MarkView> Marks,
    [property: Description("可以改用的办法；没有时为null。")] string? Instead
);

internal sealed record MarkView(
    [property: Description("可以直接给人看，例如“正文4860字，超过4000字”。")] string Shown,
    [property: Description("触碰的词；因数量触碰的为null。")] string? Word,
    [property: Description("超限的数量名称；因词或全年件数触碰的为null。")] Measure? Measure,
    [property: Description("数量，或者是本年第几件；因词触碰的为null。")] int? Amount,
    [property: Description("限额；因词触碰的为null。")] int? Limit
);

internal sealed record OpenPointView(
    string List,
    string ListName,
    string Version,
    string Clause,
    string Text,
    [property: Description("待回答的问题；没有时为null。")] string? Question,
    [property: Description("待填写的数量。")] IReadOnlyList<Measure> Measures,
    [property: Description("true表示待填写本年已有件数和上年件数。")] bool NeedsYears
);

/// <summary>The lists in force on a day. A published contract, as above.</summary>
internal sealed record NegativeListsView(DateOnly Date, IReadOnlyList<NegativeListView> Lists);

internal sealed record NegativeListView(
    string Code,
    string Name,
    string Version,
    DateOnly EffectiveFrom,
    [property: Description("谁发布的、文号。")] string Source,
    [property: Description("没有条款的，自生效日起废止。")] IReadOnlyList<ClauseView> Clauses
);

internal sealed record ClauseView(
    string Code,
    string Category,
    string Text,
    HitWeight Weight,
    ConditionView When,
    string? Instead
);

internal sealed record ConditionView(
    IReadOnlyList<AdmissionKind> Kinds,
    [property: Description("发起单位的代码。")] IReadOnlyList<string> Issuers,
    IReadOnlyList<UnitKind> IssuerKinds,
    [property: Description("下达对象的代码。")] IReadOnlyList<string> To,
    IReadOnlyList<UnitKind> ToKinds,
    IReadOnlyList<string> Words,
    IReadOnlyList<LimitView> Limits,
    [property: Description("全年件数的限额；不限的为null。")] YearlyView? Yearly,
    string? Question
);

internal sealed record LimitView(Measure Measure, Comparison Is, int Amount);

internal sealed record YearlyView([property: Description("null表示不超过上年。")] int? Most);
