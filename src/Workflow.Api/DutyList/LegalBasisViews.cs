using System.ComponentModel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Api.DutyList;

/// <summary>What the library holds. A published contract: fields are added, never changed or removed.</summary>
internal sealed record LegalBasisView(
    [property: Description("符合的一共多少部；只列出前100部。")] int Total,
    IReadOnlyList<InstrumentHeadView> Instruments
);

internal sealed record InstrumentHeadView(
    string Code,
    string Title,
    [property: Description("Law法律，Regulation法规，Rule规章，NormativeDocument规范性文件。")] InstrumentKind Kind,
    string Issuer,
    [property: Description("今天的状态：NotYet尚未施行，InForce现行有效，Amended已修改，Repealed已废止。")]
        InstrumentStatus Status,
    [property: Description("依据它的清单事项数。")] int Items
);

/// <summary>One instrument and what rests on it. A published contract.</summary>
internal sealed record InstrumentView(
    InstrumentHeadView Head,
    IReadOnlyList<InstrumentVersionView> Versions,
    [property: Description("废止；没有废止的为null。")] RepealView? Repeal,
    IReadOnlyList<InterpretationView> Interpretations,
    [property: Description("今天生效的清单中依据它的事项。")] IReadOnlyList<RestingItemView> Items
);

internal sealed record InstrumentVersionView(string Label, DateOnly EffectiveFrom, IReadOnlyList<ArticleView> Articles);

internal sealed record ArticleView(string Number, [property: Description("只有编号的为null。")] string? Text);

internal sealed record RepealView([property: Description("自这一天起不再有效。")] DateOnly On, string By);

internal sealed record InterpretationView(DateOnly On, string By, string Text);

internal sealed record RestingItemView(
    [property: Description("清单编号。")] string List,
    string ListName,
    string Item,
    string ItemName,
    [property: Description("依据它的任务，只列出所依据的条款。")] IReadOnlyList<DutyTaskView> Tasks
);
