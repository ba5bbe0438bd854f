using System.Collections.Immutable;
using System.Globalization;
using Workflow.Api.Answering;
using Workflow.Api.Screening;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;

namespace Workflow.Api.Admission;

/// <summary>What a request says, as the domain keeps it; whether it may be so is the domain's to say.</summary>
internal static class ContentReading
{
    /// <summary>What a command cannot hold: a measure twice, and a case that cannot be named so.</summary>
    public static Problem? Check(ContentRequest asked)
    {
        var faults = new List<(string Field, Refusal Refusal)>();
        var measures = new HashSet<Measure>();
        foreach (var (i, one) in (asked.Measures ?? []).Index())
            if (!measures.Add(one.Measure))
                faults.Add((At("measures", i), ApiRefusals.DuplicateField.With(one.Measure.ToString())));
        foreach (var (i, one) in (asked.ExitsWith ?? []).Index())
            if (!Guid.TryParseExact(one, "D", out _))
                faults.Add((At("exitsWith", i), DoorRefusals.NotAChoice.With("同时退出的事项")));
        return faults.Count > 0 ? Problem.Invalid(faults) : null;
    }

    public static AdmissionContent Read(ContentRequest asked) =>
        new(
            asked.Kind,
            CaseText.From(asked.Title),
            CaseText.From(asked.Body ?? ""),
            new Addressees([.. (asked.To ?? []).Select(static unit => new UnitId(unit))], [.. asked.ToKinds ?? []]),
            asked.Duration,
            asked.From,
            asked.Until,
            asked.NeededOn,
            [.. (asked.Basis ?? []).Select(static one => new BasisRef(Text.From(one.Instrument), Given(one.Article)))],
            [.. (asked.Measures ?? []).Select(static one => new MeasureAmount(one.Measure, one.Amount))],
            [.. (asked.DataAsked ?? []).Select(Text.From)],
            asked.Resources is { } resources ? Read(resources) : null,
            [
                .. (asked.Answers ?? []).Select(static one => new ClauseAnswer(
                    Clause(one.List, one.Version, one.Clause),
                    one.Yes
                )),
            ],
            [.. (asked.Exemptions ?? []).Select(Read)],
            Given(asked.PlanNumber),
            [.. (asked.ExitsWith ?? []).Select(static id => new CaseId(Guid.ParseExact(id, "D")))],
            asked.NotSecret ?? false
        );

    private static ResourcePackage Read(ResourcesRequest asked) =>
        new(Given(asked.Authority), Given(asked.Funds), Given(asked.Staff), Given(asked.Training), Given(asked.Data));

    private static Exemption Read(ExemptionRequest asked) =>
        new(Clause(asked.List, asked.Version, asked.Clause), CaseText.From(asked.Basis));

    private static ClauseRef Clause(string list, string version, string clause) =>
        new(Text.From(list), Text.From(version), Text.From(clause));

    /// <summary>An empty text says no more than none.</summary>
    private static Text? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text.From(text);

    private static string At(string field, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]");
}
