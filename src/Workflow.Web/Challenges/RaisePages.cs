using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Challenges;

/// <param name="Mode">What the reader came for; null if they choose on the form.</param>
/// <param name="Number">The number that they came with.</param>
public sealed record RaiseView(Visit Visit, string? Mode, string Number, Attempt? Attempt);

/// <summary>`/{district}/challenges/new`: 拒办、请扎口办核实.</summary>
internal static class RaisePages
{
    public const string Path = ChallengePages.Path + "/new";
    public const string Verb = "raise";

    public static readonly Choice[] Modes =
    [
        .. Enum.GetValues<ChallengeMode>().Select(static mode => new Choice(mode.ToString(), ChallengeWords.Of(mode))),
    ];

    public static readonly Choice[] Kinds =
    [
        .. AdmissionWords.Kinds.Select(static one => new Choice(one.Value.ToString(), one.Key)),
    ];

    public static string NameOf(RefusalGround ground) => $"ground-{ground}";

    public static string NameOf(DemandExcess excess) => $"excess-{excess}";

    /// <summary>Offices, departments and streets: whoever demands something of a community.</summary>
    public static IEnumerable<Choice> Institutions(Visit visit) =>
        visit
            .Organisation.Units.Values.Where(static unit =>
                !unit.IsClosed && unit.Kind is UnitKind.Office or UnitKind.Department or UnitKind.Street
            )
            .OrderBy(static unit => unit.Kind)
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new Choice(unit.Id.Value, unit.Name.Value));

    public static async Task<IResult> Show(HttpContext http)
    {
        var visit = Visit.Of(http);
        var context = await visit.District.ContextAsync(default, visit.Actor, http.RequestAborted);
        if (RaiseChallenge.WhyNot(context) is { } refusal)
            return Trouble.Show(http, refusal);
        var query = http.Request.Query;
        var mode = Modes.Any(choice => choice.Value == query["mode"]) ? query["mode"].ToString() : null;
        var number = Text.TryFrom(query["number"].ToString(), out var text) && text.Length <= 50 ? text.Value : "";
        return Page.Show<RaisePage>(http, new RaiseView(visit, mode, number, null));
    }

    public static async Task<IResult> RaiseAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var content = Read(fields, visit);
        var matter = await visit.Desk.Admissions.FindMatterAsync(content.CitedNumber?.Value, http.RequestAborted);
        // The same form sent again is the same challenge, also long after its receipt is gone.
        var id = new CaseId(Ids.Derived($"challenge/{visit.Actor.Person}/{fields.Command}"));
        var challenge = new StreamRef(ChallengeDecider.Type.Name, id);
        var answer = await Sending.SendAsync(
            http,
            fields,
            challenge,
            $"{challenge}/{Verb}",
            new RaiseChallenge(content, matter),
            id.Value
        );
        if (answer is null)
            return Page.SeeOther(http, visit.To($"{ChallengePages.Path}/{id}"));
        var attempt = Attempt.Of(Verb, fields, answer, sentences);
        return Page.Show<RaisePage>(http, new RaiseView(visit, null, "", attempt), answer.Status);
    }

    private static ChallengeContent Read(FormFields fields, Visit visit)
    {
        fields.Blame("grounds", ChallengeRefusals.NoGround);
        fields.Blame("number", ChallengeRefusals.AlreadyAdmitted);
        fields.Blame("received", ChallengeRefusals.ReceivedInFuture);
        var issuer = fields.TextOf("issuer", "提出要求的单位");
        var known = issuer is { } code ? visit.Organisation.UnitById(new UnitId(code.Value)) : null;
        if (issuer is not null && known is null)
            fields.Refuse(DoorRefusals.NotAChoice.With("提出要求的单位"), "issuer");
        var name = fields.TextOf("issuerName", "提出要求的单位");
        return new ChallengeContent(
            fields.ChoiceOf("mode", "方式", Enum.GetValues<ChallengeMode>()),
            new CaseText(fields.TextOf("title", "要求的事项") ?? default(Text)),
            new CaseText(fields.TextOf("words", "要求的原文") ?? default(Text)),
            fields.ChoiceOf("kind", "事项类别", Enum.GetValues<AdmissionKind>()),
            known?.Name ?? name ?? default,
            known?.Id,
            fields.TextOf("means", "怎样提出的"),
            fields.DayOf("received", "收到日期"),
            fields.TextOf("number", "准入编号") is { } number ? Text.From(Demand.Written(number.Value)) : null,
            [.. Enum.GetValues<RefusalGround>().Where(ground => fields.IsChecked(NameOf(ground)))],
            [.. Enum.GetValues<DemandExcess>().Where(excess => fields.IsChecked(NameOf(excess)))],
            fields.TextOf("why", "说明") is { } why ? new CaseText(why) : null,
            fields.IsChecked("named")
        );
    }
}
