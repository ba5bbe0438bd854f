using System.Globalization;
using Workflow.Api.Answering;
using Workflow.Domain;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;

namespace Workflow.Api.Screening;

/// <summary>What a request asks, once units and clauses are known to be there.</summary>
internal static class ScreeningReading
{
    /// <summary>Null, and the problem, if something in it is wrong; all of it is said at once.</summary>
    public static ScreenedMatter? Read(
        ScreeningRequest asked,
        UnitId own,
        DistrictReference reference,
        out Problem? problem
    )
    {
        var faults = new List<(string Field, Refusal Refusal)>();
        var issuer = asked.Issuer is { } named ? new UnitId(named) : own;
        if (!IsOpen(reference, issuer))
            faults.Add(("issuer", DoorRefusals.NotAChoice.With("发起单位")));
        var to = asked.To ?? [];
        for (var i = 0; i < to.Count; i++)
            if (!IsOpen(reference, new UnitId(to[i])))
                faults.Add((At("to", i), DoorRefusals.NotAChoice.With("下达对象")));
        if (to.Count == 0 && asked.ToKinds is null or [])
            faults.Add(("to", DoorRefusals.Missing.With("下达对象")));
        if (string.IsNullOrWhiteSpace(asked.Title))
            faults.Add(("title", DoorRefusals.Missing.With("标题")));
        var measures = Measures(asked, faults);
        var answers = Answers(asked, reference.Screening, faults);
        if (asked.ThisYear is null != asked.LastYear is null)
            faults.Add(
                asked.ThisYear is null
                    ? ("thisYear", DoorRefusals.Missing.With("本年已有件数"))
                    : ("lastYear", DoorRefusals.Missing.With("上年件数"))
            );
        problem = faults.Count > 0 ? Problem.Invalid(faults) : null;
        return problem is not null
            ? null
            : ScreenedMatter.Of(
                reference.Organisation,
                asked.Kind,
                issuer,
                to.Select(static unit => new UnitId(unit)),
                asked.ToKinds ?? [],
                asked.Title,
                asked.Text ?? "",
                measures,
                answers,
                asked is { ThisYear: { } thisYear, LastYear: { } lastYear } ? new YearNumbers(thisYear, lastYear) : null
            );
    }

    private static bool IsOpen(DistrictReference reference, UnitId unit) =>
        reference.Organisation.UnitById(unit) is { IsClosed: false };

    private static List<MeasureAmount> Measures(ScreeningRequest asked, List<(string, Refusal)> faults)
    {
        var measures = new List<MeasureAmount>();
        foreach (var (i, one) in (asked.Measures ?? []).Index())
            if (measures.Exists(known => known.Measure == one.Measure))
                faults.Add((At("measures", i), ApiRefusals.DuplicateField.With(one.Measure.ToString())));
            else
                measures.Add(new MeasureAmount(one.Measure, one.Amount));
        return measures;
    }

    /// <summary>An answer to a version that is not in force any more does no harm: the new one asks again.</summary>
    private static Dictionary<ClauseRef, bool> Answers(
        ScreeningRequest asked,
        ScreeningState lists,
        List<(string, Refusal)> faults
    )
    {
        var answers = new Dictionary<ClauseRef, bool>();
        foreach (var (i, one) in (asked.Answers ?? []).Index())
        {
            var clause = new ClauseRef(Text.From(one.List), Text.From(one.Version), Text.From(one.Clause));
            if (lists.Find(clause) is null)
                faults.Add((At("answers", i), DoorRefusals.NotAChoice.With("条款")));
            else if (!answers.TryAdd(clause, one.Yes))
                faults.Add((At("answers", i), ApiRefusals.DuplicateField.With("answers")));
        }
        return answers;
    }

    private static string At(string field, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]");
}
