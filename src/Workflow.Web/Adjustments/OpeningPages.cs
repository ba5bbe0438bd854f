using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Serving;

namespace Workflow.Web.Adjustments;

/// <param name="Lists">In force today, or to come.</param>
/// <param name="Triggers">Those that the reader may open.</param>
/// <param name="Given">What the address fills in, by the name of the field.</param>
public sealed record OpeningPageView(
    Visit Visit,
    ImmutableArray<DutyListVersion> Lists,
    ImmutableArray<AdjustmentTrigger> Triggers,
    IQueryCollection Given,
    Attempt? Attempt
);

/// <summary>`/{district}/adjustments/new`: the keeper of the lists opens a case.</summary>
internal static class OpeningPages
{
    public const string Path = AdjustmentPages.Path + "/new";
    public const string Verb = "open";

    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        return TriggersOf(visit).IsEmpty
            ? Trouble.Show(http, OpenAdjustment.WhyNot(AdjustmentTrigger.ReviewFinding, ContextOf(visit))!)
            : Page.Show<OpeningPage>(http, await ViewAsync(http, null));
    }

    /// <summary>The page with a case filled in, for the reader to put right.</summary>
    public static string AddressOf(Visit visit, OpenAdjustment open)
    {
        (string Name, string? Value)[] given =
        [
            ("trigger", open.Trigger.ToString()),
            ("subject", open.Subject.Value),
            ("source", open.Source?.Value),
            ("list", open.Items.FirstOrDefault()?.List.Value),
            ("items", string.Join('、', open.Items.Select(static item => item.Item.Value))),
            ("reason", open.Reason.Value),
        ];
        return visit.To(Path)
            + "?"
            + string.Join(
                '&',
                given
                    .Where(static one => one.Value is { Length: > 0 })
                    .Select(static one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}")
            );
    }

    private static Context ContextOf(Visit visit) => new(visit.Now, visit.Actor, default, visit.Reference, []);

    private static ImmutableArray<AdjustmentTrigger> TriggersOf(Visit visit) =>
        [
            .. Enum.GetValues<AdjustmentTrigger>()
                .Where(one =>
                    one != AdjustmentTrigger.GrassrootsRequest && OpenAdjustment.WhyNot(one, ContextOf(visit)) is null
                ),
        ];

    public static async Task<IResult> OpenAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        fields.Blame("items", AdjustmentRefusals.ItemUnknown);
        var list = fields.TextOf("list", "清单");
        var items = (fields.TextOf("items", "事项编号")?.Value ?? "").Split(
            [' ', '，', ',', '、', '\n', ';', '；'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var command = new OpenAdjustment(
            fields.ChoiceOf(
                "trigger",
                "事由类别",
                AdjustmentTrigger.LawChanged,
                AdjustmentTrigger.Admission,
                AdjustmentTrigger.ReviewFinding,
                AdjustmentTrigger.Arbitration
            ),
            AdjustmentForms.TextIn(fields, "subject", "事由"),
            fields.TextOf("source", "文号"),
            [.. items.Select(item => new ListItemRef(list ?? default, Text.From(item)))],
            AdjustmentForms.TextIn(fields, "reason", "立案理由")
        );
        var id = new CaseId(Ids.Derived($"adjustment/open/{visit.Actor.Person}/{fields.Command}"));
        var stream = AdjustmentDecider.StreamOf(id);
        var answer = await Sending.SendAsync(http, fields, stream, $"{stream}/{Verb}", command, id.Value);
        return answer is null
            ? Page.SeeOther(http, visit.To($"{AdjustmentPages.Path}/{id}"))
            : Page.Show<OpeningPage>(
                http,
                await ViewAsync(http, Attempt.Of(Verb, fields, answer, sentences)),
                answer.Status
            );
    }

    private static async Task<OpeningPageView> ViewAsync(HttpContext http, Attempt? attempt)
    {
        var visit = Visit.Of(http);
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        return new OpeningPageView(
            visit,
            shelf.InForceOn(visit.Now.DayInChina),
            TriggersOf(visit),
            http.Request.Query,
            attempt
        );
    }
}
