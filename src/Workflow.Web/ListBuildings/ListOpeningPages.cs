using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.ListBuilding.Commands;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Serving;

namespace Workflow.Web.ListBuildings;

/// <param name="Lists">The newest version of each, in force or to come.</param>
public sealed record ListOpeningPageView(Visit Visit, ImmutableArray<DutyListVersion> Lists, Attempt? Attempt);

/// <summary>`/{district}/list-buildings/new`: the keeper of the lists begins to build one.</summary>
internal static class ListOpeningPages
{
    public const string Path = ListBuildingPages.Path + "/new";
    public const string Verb = "open";

    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var context = new Context(visit.Now, visit.Actor, default, visit.Reference, []);
        return OpenListBuilding.WhyNot(context) is { } no
            ? Trouble.Show(http, no)
            : Page.Show<ListOpeningPage>(http, await ViewAsync(http, null));
    }

    public static async Task<IResult> OpenAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        fields.Blame("code", ListBuildingRefusals.ListThere);
        var command = CommandOf(fields);
        var id = new CaseId(Ids.Derived($"list-building/open/{visit.Actor.Person}/{fields.Command}"));
        var stream = ListBuildingDecider.StreamOf(id);
        var answer = await Sending.SendAsync(http, fields, stream, $"{stream}/{Verb}", command, id.Value);
        return answer is null
            ? Page.SeeOther(http, visit.To($"{ListBuildingPages.Path}/{id}"))
            : Page.Show<ListOpeningPage>(
                http,
                await ViewAsync(http, Attempt.Of(Verb, fields, answer, sentences)),
                answer.Status
            );
    }

    /// <summary>A list that is there; or else a new one, whose draft is empty and is filled by revisions.</summary>
    private static OpenListBuilding CommandOf(FormFields fields)
    {
        var name = ListBuildingForms.In(fields, "name", "名称");
        if (fields.TextOf("list", "清单") is { } known)
            return new OpenListBuilding(name, known, null, []);
        var code = ListBuildingForms.In(fields, "code", "新清单的编号");
        var scheme = fields.ChoiceOf("scheme", "适用于", Enum.GetValues<DutyScheme>());
        var kind = scheme == DutyScheme.Street ? UnitKind.Street : UnitKind.Community;
        var title = ListBuildingForms.In(fields, "title", "新清单的名称");
        var draft = new DutyListVersion(code, title, scheme, [kind], [], default, default, default, []);
        return new OpenListBuilding(name, code, draft, []);
    }

    private static async Task<ListOpeningPageView> ViewAsync(HttpContext http, Attempt? attempt)
    {
        var visit = Visit.Of(http);
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        return new ListOpeningPageView(
            visit,
            [
                .. shelf
                    .Lists.Where(static one => !one.State.Versions.IsEmpty)
                    .Select(static one => one.State.Versions[^1]),
            ],
            attempt
        );
    }
}
