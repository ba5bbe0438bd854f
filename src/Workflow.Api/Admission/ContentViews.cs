using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Api.Screening;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Admission;

/// <summary>What a request says. A published contract, as above it.</summary>
internal sealed record ContentView(
    AdmissionKind Kind,
    string KindWord,
    string Title,
    string Body,
    [property: Description("下达给哪些单位。")] IReadOnlyList<UnitName> To,
    [property: Description("下达给哪些类别的全部单位。")] IReadOnlyList<UnitKind> ToKinds,
    MatterDuration Duration,
    string DurationWord,
    DateOnly From,
    DateOnly? Until,
    DateOnly? NeededOn,
    IReadOnlyList<CitedBasisView> Basis,
    IReadOnlyList<MeasureView> Measures,
    [property: Description("要基层填报的数据。")] IReadOnlyList<string> DataAsked,
    ResourcesView? Resources,
    IReadOnlyList<ClauseAnswerView> Answers,
    IReadOnlyList<ExemptionView> Exemptions,
    string? PlanNumber,
    [property: Description("准入时同时退出的事项的标识。")] IReadOnlyList<Guid> ExitsWith,
    [property: Description("true表示已声明不涉密。")] bool NotSecret
);

internal sealed record CitedBasisView(string Instrument, string? Article);

internal sealed record ResourcesView(string? Authority, string? Funds, string? Staff, string? Training, string? Data);

internal sealed record ClauseAnswerView(string List, string Version, string Clause, bool Yes);

internal sealed record ExemptionView(string List, string Version, string Clause, string Basis);
