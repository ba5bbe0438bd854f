using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Desks;

namespace Workflow.Web.Serving;

/// <summary>Somebody who has signed in, in the district of the address, with what any page of theirs needs.</summary>
public sealed record Visit(DistrictDesk Desk, Credential Credential, DistrictReference Reference, Moment Now)
{
    private const string SignInFirst = "请先登录。登录之后用浏览器的“返回”，可以找回刚才填写的内容。";

    /// <summary>How much waits at the desks of the one who looks, as the rail says it.</summary>
    public IReadOnlyDictionary<TicketDesk, int> Counts { get; init; } = ImmutableDictionary<TicketDesk, int>.Empty;

    public District District => Desk.District;

    public Actor Actor => Credential.Actor;

    public OrganisationState Organisation => Reference.Organisation;

    public string DistrictName => Reference.DistrictName.IsEmpty ? District.Name : Reference.DistrictName.Value;

    /// <summary>The address of a page in this district.</summary>
    public string To(string path) => $"/{District.Name}{path}";

    public Standing Standing => new(Organisation, Actor, Now);

    public bool Holds(Duty duty) => Standing.Holds(duty);

    /// <summary>The tickets that lists may show: the same rule as <see cref="TicketSight.MaySee"/>, for rows.</summary>
    public TicketFilter Sight => new(TicketSight.ScopeOf(Standing));

    public int CountAt(TicketDesk desk) => Counts.GetValueOrDefault(desk);

    public string UnitName(UnitId unit) => Organisation.UnitById(unit)?.Name.Value ?? unit.Value;

    public string? PersonName(PersonId person) =>
        Organisation.People.TryGetValue(person, out var name) ? name.Shown : null;

    public string? PostName(Actor actor) =>
        Organisation.PostOf(actor.OnBehalfOf ?? actor.Person, actor.Post)?.Name.Value;

    /// <summary>As whom this person may act now; empty for somebody who left everything.</summary>
    public ImmutableArray<Actor> Actors => Organisation.ActorsOf(Actor.Person, Now);

    public static Visit Of(HttpContext http) =>
        http.Features.Get<Visit>() ?? throw new InvalidOperationException("a page outside the district's group");

    /// <summary>The district that the address names; null if this process does not serve it.</summary>
    public static DistrictDesk? DistrictOf(HttpContext http) =>
        http.Request.RouteValues["district"] is string name
            ? http.RequestServices.GetRequiredService<DistrictDesks>().Find(name)
            : null;

    /// <summary>Lets in who has signed in for this very district; of any other district it tells nothing.</summary>
    public static async ValueTask<object?> RequireAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (DistrictOf(http) is not { } desk)
            return Trouble.Show(http, DoorRefusals.OtherDistrict.With());
        if (Credential.From(http.User) is not { } credential)
            return HttpMethods.IsGet(http.Request.Method)
                ? Results.Redirect($"/{desk.District.Name}/sign-in?next={Uri.EscapeDataString(AddressOf(http))}")
                : Trouble.Show(http, StatusCodes.Status403Forbidden, SignInFirst);
        if (credential.District != desk.District.Name)
            return Trouble.Show(http, DoorRefusals.OtherDistrict.With());
        var reference = (DistrictReference)await desk.District.ReferenceAsync(http.RequestAborted);
        var visit = new Visit(desk, credential, reference, desk.District.Now);
        if (visit.AsActing() is not { } acting)
        {
            // What was written under one name is not done under another; to choose another is what is left to do.
            if (!HttpMethods.IsGet(http.Request.Method) && !IsChoosing(http))
                return Trouble.Show(http, DoorRefusals.NotActing.With());
            acting = visit.Actors.FirstOrDefault() ?? visit.Actor;
        }
        visit = visit with { Credential = credential with { Actor = acting } };
        http.Features.Set(visit with { Counts = await DeskCounts.OfAsync(visit, http.RequestAborted) });
        return await next(context);
    }

    /// <summary>Where somebody says as whom they act from now on.</summary>
    public const string ActingPath = "/acting";

    private static bool IsChoosing(HttpContext http) =>
        http.Request.Path.Value?.EndsWith(ActingPath, StringComparison.Ordinal) is true;

    /// <summary>The actor of the credential as the organisation has it now; null once they may not be it.</summary>
    private Actor? AsActing() => Acting.Find(Actors, Acting.Write(Actor));

    private static string AddressOf(HttpContext http) => http.Request.Path + http.Request.QueryString;
}
