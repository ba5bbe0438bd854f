using Microsoft.AspNetCore.Http;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.DutyList;
using Workflow.Web.Serving;

namespace Workflow.Web.Adjustments;

/// <param name="List">The list of the item; null if none is named.</param>
/// <param name="Asked">What was looked for before, where no item was found.</param>
public sealed record MisfitPageView(Visit Visit, DutyListVersion? List, DutyItem? Item, string Asked, Attempt? Attempt);

/// <summary>`/{district}/adjustments/report`: a street or a community says where a list does not fit.</summary>
internal static class MisfitPages
{
    public const string Path = AdjustmentPages.Path + "/report";
    public const string Verb = "report";
    public const string ListField = "list";
    public const string ItemField = "item";
    public const string AskedField = "q";

    /// <summary>The address of the form about this item.</summary>
    public static string PathFor(DutyListVersion list, DutyItem item) =>
        $"{Path}?{ListField}={Uri.EscapeDataString(list.Code.Value)}"
        + $"&{ItemField}={Uri.EscapeDataString(item.Code.Value)}";

    /// <summary>Why this reader cannot report; null if they can.</summary>
    public static Refusal? WhyNot(Visit visit) =>
        ReportMisfit.WhyNot(new Context(visit.Now, visit.Actor, default, visit.Reference, []));

    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        if (WhyNot(visit) is { } no)
            return Trouble.Show(http, no);
        var query = http.Request.Query;
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        var (list, item) = Find(shelf, visit, query[ListField].ToString(), query[ItemField].ToString());
        var asked = query[AskedField].ToString().Trim();
        var shown = Text.TryFrom(asked, out _) && asked.Length <= 100 ? asked : "";
        return Page.Show<MisfitPage>(http, new MisfitPageView(visit, list, item, shown, null));
    }

    public static async Task<IResult> ReportAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        var (list, item) = Find(shelf, visit, fields.Typed(ListField) ?? "", fields.Typed(ItemField) ?? "");
        var command = new ReportMisfit(
            fields.ChoiceOf("kind", "反映类型", Enum.GetValues<MisfitKind>()),
            item is null ? null : new ListItemRef(list!.Code, item.Code),
            fields.TextOf("subject", "事项"),
            AdjustmentForms.TextIn(fields, "account", "情况说明")
        );
        var id = new CaseId(Ids.Derived($"adjustment/report/{visit.Actor.Person}/{fields.Command}"));
        var stream = AdjustmentDecider.StreamOf(id);
        var answer = await Sending.SendAsync(http, fields, stream, $"{stream}/{Verb}", command, id.Value);
        return answer is null
            ? Page.SeeOther(http, visit.To($"{AdjustmentPages.Path}/{id}"))
            : Page.Show<MisfitPage>(
                http,
                new MisfitPageView(visit, list, item, "", Attempt.Of(Verb, fields, answer, sentences)),
                answer.Status
            );
    }

    private static (DutyListVersion? List, DutyItem? Item) Find(Shelf shelf, Visit visit, string list, string item) =>
        shelf.Find(list)?.State.On(visit.Now.DayInChina) is { } version
        && Text.TryFrom(item, out var code)
        && version.Find(code) is { } found
            ? (version, found)
            : (null, null);
}
