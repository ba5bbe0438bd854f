using System.Collections.Frozen;
using Workflow.Domain.Kernel;
using Workflow.Domain.Screening;

namespace Workflow.Domain.Admission;

/// <summary>
/// A request held against the negative lists of a day; the form asks the same while it is filled in. Whichever section
/// drafts it, its department issues it.
/// </summary>
public static class AdmissionScreening
{
    public static ScreeningResult Of(
        AdmissionContent content,
        UnitId applicant,
        DistrictReference reference,
        Moment at,
        YearNumbers? years
    ) =>
        reference
            .Screening.On(at.DayInChina)
            .Of(
                ScreenedMatter.Of(
                    reference.Organisation,
                    content.Kind,
                    reference.Organisation.InstitutionOf(applicant),
                    content.To.Units.Where(unit => reference.Organisation.UnitById(unit) is not null),
                    content.To.Kinds,
                    content.Title.Shown,
                    content.Body.Shown,
                    content.Measures,
                    content
                        .Answers.GroupBy(static answer => answer.Clause)
                        .ToFrozenDictionary(static group => group.Key, static group => group.Last().Yes),
                    years
                )
            );

    /// <summary>What an open point asks for, in words.</summary>
    internal static string Asked(OpenPoint open) =>
        open.Question?.Value ?? string.Join("、", open.Measures.Select(static one => AdmissionWords.Of(one).Word));

    internal static string NameOf(ClauseRef clause, ScreeningState lists) =>
        lists.Find(clause) is { } found
            ? $"{found.List.Name.Value}{clause.Clause.Value}：{found.Clause.Sentence.Value}"
            : clause.Clause.Value;
}
