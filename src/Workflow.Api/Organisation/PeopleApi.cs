using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;

namespace Workflow.Api.Organisation;

/// <summary>Who works in a unit, and as whom the one who asks may act.</summary>
internal static class PeopleApi
{
    private const int PageSize = 200;

    public static async Task<IResult> ListAsync(ApiCall call)
    {
        var organisation = (await call.ReferenceAsync()).Organisation;
        if (OrganisationQuestion.Read(call, organisation, ["unit", "after"], out var problem) is not { } asked)
            return problem!;
        var people = organisation
            .Posts.Where(p => p.Value.Any(post => organisation.IsWithin(post.Unit, asked.Unit)))
            .Where(p => string.CompareOrdinal(p.Key.Value, asked.After) > 0)
            .OrderBy(p => p.Key.Value, StringComparer.Ordinal)
            .Take(PageSize + 1)
            .Select(p => PersonOf(p.Key, organisation))
            .ToList();
        var next = people.Count > PageSize ? people[PageSize - 1].Id : null;
        return Results.Json(new PersonList([.. people.Take(PageSize)], next), ApiJson.Ours.PersonList);
    }

    public static async Task<IResult> ActorsAsync(ApiCall call)
    {
        var organisation = (await call.ReferenceAsync()).Organisation;
        var now = call.District.Now;
        var actors = organisation
            .ActorsOf(call.Actor.Person, now)
            .Select(actor => new ActorView(
                Acting.Write(actor),
                actor.Post.Value,
                actor.Unit.Value,
                actor.OnBehalfOf?.Value,
                actor.OnBehalfOf is { } holder
                    ? organisation.StandInOf(actor.Person, holder, actor.Post, now)?.To
                    : null
            ));
        return Results.Json(new ActorList([.. actors]), ApiJson.Ours.ActorList);
    }

    public static async Task<IResult> StandInsAsync(ApiCall call)
    {
        var organisation = (await call.ReferenceAsync()).Organisation;
        return OrganisationQuestion.Read(call, organisation, ["unit"], out var problem) is { } asked
            ? StandIns(call, organisation, asked.Unit)
            : problem!;
    }

    /// <summary>Those in force or to come for the posts of the unit and below.</summary>
    public static IResult StandIns(ApiCall call, OrganisationState organisation, UnitId unit)
    {
        var standing = new Standing(organisation, call.Actor, call.District.Now);
        var today = call.District.Now.DayInChina;
        var standIns = organisation
            .StandIns.Values.SelectMany(one => one)
            .Where(one => one.To >= today && IsIn(one))
            .OrderBy(one => one.From)
            .ThenBy(one => one.Shown, StringComparer.Ordinal)
            .Select(one => new StandInView(
                one.Person.Value,
                one.Holder.Value,
                one.Post.Value,
                one.From,
                one.To,
                ArrangementRight.MaySeeReason(standing, one) ? one.Reason.Shown : null,
                one.Origin
            ));
        return Results.Json(new StandInList([.. standIns]), ApiJson.Ours.StandInList);

        bool IsIn(StandIn one) =>
            organisation.PostOf(one.Holder, one.Post) is { } post && organisation.IsWithin(post.Unit, unit);
    }

    private static PersonView PersonOf(PersonId person, OrganisationState organisation) =>
        new(
            person.Value,
            organisation.People.GetValueOrDefault(person)?.Shown ?? person.Value,
            [
                .. organisation
                    .PostsOf(person)
                    .Select(post => new PostView(
                        post.Id.Value,
                        post.Name.Value,
                        post.Unit.Value,
                        [.. post.Duties.Select(OrganisationWords.Of)]
                    )),
            ]
        );
}
