using Workflow.Api.Cases;
using Workflow.Api.Screening;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Admission;

/// <summary>Turns the content of a request into its view.</summary>
internal static class ContentShowing
{
    public static ContentView Of(AdmissionContent content, OrganisationState organisation) =>
        new(
            content.Kind,
            AdmissionWords.Of(content.Kind),
            content.Title.Shown,
            content.Body.Shown,
            [.. content.To.Units.Select(unit => Naming.UnitOf(unit, organisation))],
            content.To.Kinds,
            content.Duration,
            AdmissionWords.Of(content.Duration),
            content.From,
            content.Until,
            content.NeededOn,
            [.. content.Basis.Select(static one => new CitedBasisView(one.Instrument.Value, one.Article?.Value))],
            [.. content.Measures.Select(static one => new MeasureView(one.Measure, one.Amount))],
            [.. content.DataAsked.Select(static one => one.Value)],
            content.Resources is { } resources ? Of(resources) : null,
            [
                .. content.Answers.Select(static one => new ClauseAnswerView(
                    one.Clause.List.Value,
                    one.Clause.Version.Value,
                    one.Clause.Clause.Value,
                    one.Yes
                )),
            ],
            [
                .. content.Exemptions.Select(static one => new ExemptionView(
                    one.Clause.List.Value,
                    one.Clause.Version.Value,
                    one.Clause.Clause.Value,
                    one.Basis.Shown
                )),
            ],
            content.PlanNumber?.Value,
            [.. content.ExitsWith.Select(static matter => matter.Value)],
            content.NotSecret
        );

    private static ResourcesView Of(ResourcePackage given) =>
        new(given.Authority?.Value, given.Funds?.Value, given.Staff?.Value, given.Training?.Value, given.Data?.Value);
}
