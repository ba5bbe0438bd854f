using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Organisation;

/// <param name="Posts">Those for which the reader may arrange a stand-in: the value names post and holder.</param>
/// <param name="People">Who could stand in; somebody from elsewhere is named by code.</param>
/// <param name="Ended">Set where ending one was refused.</param>
public sealed record StandInPageView(
    Visit Visit,
    UnitId Unit,
    ImmutableArray<StandIn> StandIns,
    ImmutableArray<Choice> Posts,
    ImmutableArray<Choice> People,
    Attempt? Attempt
);

/// <summary>`/{district}/organisation/stand-ins`: 我不在时由谁代理.</summary>
internal static class StandInPages
{
    public const string Verb = "stand-in";

    private const int MostChoices = 80;

    public static IResult Show(HttpContext http) => Show(http, Visit.Of(http), null, StatusCodes.Status200OK);

    public static async Task<IResult> ArrangeAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var (post, holder) = HeldOf(fields);
        var person = fields.TextOf("other", "其他人员编号")?.Value.Trim() ?? fields.CodeOf("person", "代理人");
        var command = new ArrangeStandIn(
            new PersonId(person),
            holder,
            post,
            fields.DayOf("from", "第一天"),
            fields.DayOf("to", "最后一天"),
            fields.TextOf("reason", "事由") ?? default
        );
        var answer = await ReferenceForm.SendAsync(http, visit, fields, "organisation/stand-in", command);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"/organisation/stand-ins?unit={UnitOf(http, visit)}"));
        return Show(http, visit, Attempt.Of(Verb, fields, answer, sentences), answer.Status);
    }

    public static async Task<IResult> EndAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var (post, holder) = HeldOf(fields);
        var command = new EndStandIn(
            new PersonId(fields.CodeOf("person", "代理人")),
            holder,
            post,
            fields.DayOf("from", "第一天")
        );
        var answer = await ReferenceForm.SendAsync(http, visit, fields, "organisation/stand-in/end", command);
        return answer is null
            ? Page.SeeOther(http, visit.To($"/organisation/stand-ins?unit={UnitOf(http, visit)}"))
            : Trouble.Show(http, answer.Refusal);
    }

    /// <summary>The post and its holder, as the choice writes them.</summary>
    public static string Written(Post post) => $"{post.Id};{post.Person}";

    private static (PostId Post, PersonId Holder) HeldOf(FormFields fields)
    {
        var parts = (fields.TextOf("held", "岗位")?.Value ?? "").Split(';');
        if (parts is [{ Length: > 0 and <= 40 } post, { Length: > 0 and <= 40 } holder])
            return (new PostId(post), new PersonId(holder));
        fields.Refuse(DoorRefusals.Missing.With("岗位"), "held");
        return default;
    }

    private static IResult Show(HttpContext http, Visit visit, Attempt? attempt, int status)
    {
        var organisation = visit.Organisation;
        var unit = UnitOf(http, visit);
        var posts = organisation
            .Posts.Values.SelectMany(static held => held)
            .Where(post => post.Unit == unit || post.Person == visit.Actor.Person)
            .Where(post => ArrangementRight.MayArrange(visit.Standing, post.Person, post.Id))
            .OrderBy(post => post.Person != visit.Actor.Person)
            .ThenBy(static post => post.Id.Value, StringComparer.Ordinal)
            .Take(MostChoices)
            .Select(post => new Choice(
                Written(post),
                $"{visit.UnitName(post.Unit)} · {post.Name}：{visit.PersonName(post.Person)}"
            ));
        var view = new StandInPageView(
            visit,
            unit,
            Shown(visit, unit),
            [.. posts],
            UnitPeople.Choices(visit, UnitPeople.TopOf(organisation, unit), MostChoices),
            attempt
        );
        return Page.Show<StandInPage>(http, view, status);
    }

    /// <summary>The unit whose posts the page is about: the one in the address, or the reader's own.</summary>
    private static UnitId UnitOf(HttpContext http, Visit visit)
    {
        var asked = new UnitId(http.Request.Query["unit"].ToString());
        return visit.Organisation.UnitById(asked) is null ? visit.Actor.Unit : asked;
    }

    /// <summary>In force or to come: those of the unit and below, and those that concern the reader.</summary>
    private static ImmutableArray<StandIn> Shown(Visit visit, UnitId unit) =>
        [
            .. visit
                .Organisation.StandIns.Values.SelectMany(static one => one)
                .Where(one => one.To >= visit.Now.DayInChina)
                .Where(one =>
                    one.Person == visit.Actor.Person
                    || one.Holder == visit.Actor.Person
                    || (
                        visit.Organisation.PostOf(one.Holder, one.Post) is { } post
                        && visit.Organisation.IsWithin(post.Unit, unit)
                    )
                )
                .OrderBy(static one => one.From)
                .ThenBy(static one => one.Shown, StringComparer.Ordinal)
                .Take(MostChoices),
        ];
}
