using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.ReadModels.DutyList;
using Workflow.Web.Serving;

namespace Workflow.Web.DutyList;

/// <param name="List">The version in force, out of which is chosen.</param>
/// <param name="Own">The reader's unit; null if it is not one that files.</param>
public sealed record ClaimPageView(Visit Visit, ShelvedList Shelved, DutyListVersion List, Unit? Own, Attempt? Attempt)
{
    /// <summary>What the reader's unit filed and nobody has confirmed yet.</summary>
    public DutyItemsFiled? Filed => Own is { Id: var unit } ? Shelved.State.Filed.GetValueOrDefault(unit) : null;

    public DutyItemsClaimed? Claimed => Own is { Id: var unit } ? Shelved.State.Claims.GetValueOrDefault(unit) : null;

    /// <summary>Why what it filed last was sent back.</summary>
    public string? SentBack =>
        Own is { Id: var unit } && Shelved.State.SentBack.TryGetValue(unit, out var reason) ? reason.Value : null;

    /// <summary>For whoever confirms.</summary>
    public ImmutableArray<DutyItemsFiled> ToConfirm =>
        Visit.Holds(Duty.KeepLists)
            ? [.. Shelved.State.Filed.Values.OrderBy(static one => one.Unit.Value, StringComparer.Ordinal)]
            : [];

    public string Address => Visit.To($"{DutyListPages.Path}/{List.Code}{ClaimPages.Path}");
}

/// <summary>`/{district}/duty-lists/{code}/claim`: a unit files its own list, the keeper confirms it.</summary>
internal static class ClaimPages
{
    public const string Path = "/claim";
    public const string Verb = "claim";

    public static void Map(RouteGroupBuilder inside)
    {
        var one = inside.MapGroup(DutyListPages.Path + "/{code}" + Path);
        one.MapGet("", ShowAsync);
        one.MapPost("", FileAsync).AddEndpointFilter(FormToken.RequireAsync);
        one.MapPost("/{unit}/confirm", ConfirmAsync).AddEndpointFilter(FormToken.RequireAsync);
        one.MapPost("/{unit}/send-back", SendBackAsync).AddEndpointFilter(FormToken.RequireAsync);
    }

    /// <summary>The name of the field that says whether an item is chosen.</summary>
    public static string FieldOf(DutyItem item) => "item-" + item.Code;

    private static async Task<IResult> ShowAsync(string code, HttpContext http) =>
        await FindAsync(code, http) is { } view
            ? Page.Show<ClaimPage>(http, view)
            : Trouble.Show(http, ShelfRefusals.NoVersion.With());

    private static Task<IResult> FileAsync(string code, HttpContext http, RefusalSentences sentences) =>
        RunAsync(
            code,
            Verb,
            http,
            sentences,
            static (fields, view) =>
                new FileDutyItems(
                    view.List.Version,
                    fields.TextOf("name", "清单名称") ?? default,
                    fields.DayOf("from", "生效日期"),
                    [.. view.List.Items.Where(item => fields.IsChecked(FieldOf(item))).Select(static item => item.Code)]
                )
        );

    private static Task<IResult> ConfirmAsync(string code, string unit, HttpContext http, RefusalSentences sentences) =>
        RunAsync(code, "confirm-" + unit, http, sentences, (_, _) => new ConfirmDutyItems(new UnitId(unit)));

    private static Task<IResult> SendBackAsync(
        string code,
        string unit,
        HttpContext http,
        RefusalSentences sentences
    ) =>
        RunAsync(
            code,
            "send-back-" + unit,
            http,
            sentences,
            (fields, _) => new SendBackDutyItems(new UnitId(unit), fields.TextOf("reason", "退回理由") ?? default)
        );

    private static async Task<IResult> RunAsync(
        string code,
        string verb,
        HttpContext http,
        RefusalSentences sentences,
        Func<FormFields, ClaimPageView, Command> commandOf
    )
    {
        if (await FindAsync(code, http) is not { } view)
            return Trouble.Show(http, ShelfRefusals.NoVersion.With());
        var fields = await FormFields.ReadAsync(http, view.Visit.Now);
        fields.Blame("name", FileDutyItems.NameWrong);
        fields.Blame("from", FileDutyItems.FromTooEarly);
        fields.Blame("reason", ConfirmDutyItems.ReasonWrong);
        var stream = DutyListDecider.StreamOf(view.List.Code);
        var answer = await Sending.SendAsync(http, fields, stream, $"{stream}/{verb}", commandOf(fields, view));
        if (answer is null)
            return Page.SeeOther(http, view.Address);
        var attempt = Attempt.Of(verb, fields, answer, sentences);
        return Page.Show<ClaimPage>(http, (await FindAsync(code, http))! with { Attempt = attempt }, answer.Status);
    }

    /// <summary>Null if there is no such list, or none of it is in force.</summary>
    private static async Task<ClaimPageView?> FindAsync(string code, HttpContext http)
    {
        var visit = Visit.Of(http);
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        if (shelf.Find(code) is not { } shelved || shelved.State.On(visit.Now.DayInChina) is not { } list)
            return null;
        var context = new Context(visit.Now, visit.Actor, default, visit.Reference, []);
        var unit = visit.Organisation.UnitById(visit.Organisation.InstitutionOf(visit.Actor.Unit));
        var files = unit is not null && list.IsFor(unit) && FileDutyItems.WhyNot(context) is null;
        return new ClaimPageView(visit, shelved, list, files ? unit : null, null);
    }
}
