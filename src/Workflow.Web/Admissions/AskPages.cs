using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.ReadModels.Admission;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>A number that a message names, and what it is.</summary>
/// <param name="Row">Null if nothing admitted bears it.</param>
/// <param name="IsForReader">It is addressed to the reader's unit.</param>
public sealed record NamedMatter(string Number, AdmissionRow? Row, MatterStatus? Status, bool IsForReader)
{
    public bool Holds => Status is { IsExecutable: true } && IsForReader;
}

/// <param name="Alike">Matters in force that the message may mean.</param>
/// <param name="Hits">Clauses whose words stand in it, whatever its kind.</param>
/// <param name="Reply">Courteous words to send back.</param>
public sealed record AskAnswer(
    DemandVerdict Verdict,
    IReadOnlyList<NamedMatter> Named,
    IReadOnlyList<AdmissionRow> Alike,
    IReadOnlyList<Hit> Hits,
    string Reply
);

public sealed record AskView(Visit Visit, Attempt? Attempt, AskAnswer? Answer);

/// <summary>
/// `/{district}/ask`: 问一问. A community pastes a message; the answer is admitted, not, or unclear, with words to reply.
/// A question: nothing is stored, and what was pasted stands in no address.
/// </summary>
internal static class AskPages
{
    public const string Path = "/ask";
    public const string Verb = "ask";
    private const int MostText = 20_000;
    private const int MostAsked = 50;
    private const int MostNumbers = 10;

    /// <summary>So alike that the message may mean it.</summary>
    private const int Alike = 60;

    public static IResult Show(HttpContext http) => Page.Show<AskPage>(http, new AskView(Visit.Of(http), null, null));

    public static async Task<IResult> AskAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var message = fields.TextOf("message", "收到的消息");
        if (message is null)
            fields.Refuse(DoorRefusals.Missing.With("收到的消息"), "message");
        else if (message.Value.Length > MostText)
            fields.Refuse(
                AdmissionRefusals.TextTooLong.With("收到的消息", $"{message.Value.Length}", "20000"),
                "message"
            );
        if (fields.Wrong is { } wrong)
        {
            var refused = Attempt.Of(Verb, fields, Answer.Of(wrong), sentences);
            return Page.Show<AskPage>(http, new AskView(visit, refused, null), refused.Status);
        }
        var answered = new Attempt(Verb, fields, StatusCodes.Status200OK, "", "");
        var answer = await AnswerAsync(visit, message!.Value.Value, http.RequestAborted);
        return Page.Show<AskPage>(http, new AskView(visit, answered, answer));
    }

    private static async Task<AskAnswer> AnswerAsync(Visit visit, string message, CancellationToken cancel)
    {
        var word = visit.Reference.AdmissionPolicyAt(visit.Now)?.NumberWord.Value ?? "";
        var unit = visit.Organisation.UnitById(visit.Organisation.InstitutionOf(visit.Actor.Unit));
        var named = new List<NamedMatter>();
        foreach (var number in Demand.NumbersIn(message, word).Take(MostNumbers))
            named.Add(await FindAsync(visit, number, unit, cancel));
        var carried = await visit.Desk.Admissions.RegisterAsync(
            new MatterQuestion(null, null, unit, OnlyExecutable: true),
            null,
            MostAsked,
            cancel
        );
        var alike = carried
            .Where(row => named.All(one => one.Row?.Case != row.Case))
            .Where(row => Demand.Likeness(row.Title, message) >= Alike)
            .ToList();
        var verdict = Demand.Judge([.. named.Select(static one => one.Holds)]);
        return new AskAnswer(verdict, named, alike, [.. HitsIn(visit, unit, message)], ReplyTo(verdict, named));
    }

    private static async Task<NamedMatter> FindAsync(Visit visit, string number, Unit? unit, CancellationToken cancel)
    {
        if (await visit.Desk.Admissions.FindAsync(number, cancel) is not { MatterNumber: not null } row)
            return new NamedMatter(number, null, null, false);
        var stream = new StreamRef(AdmissionDecider.Type.Name, row.Case);
        var state = (AdmissionState)(await visit.District.Reader.ReadAsync(stream, cancel)).State;
        var to = state.Content!.To;
        return new NamedMatter(
            number,
            row,
            MatterStatus.Of(state, visit.Now.DayInChina),
            unit is not null && (to.Units.Contains(unit.Id) || to.Kinds.Contains(unit.Kind))
        );
    }

    /// <summary>Nobody knows what kind a message is: words that some clause forbids are said for any.</summary>
    private static IEnumerable<Hit> HitsIn(Visit visit, Unit? unit, string message) =>
        Enum.GetValues<AdmissionKind>()
            .SelectMany(kind =>
                visit
                    .Reference.Screening.On(visit.Now.DayInChina)
                    .Of(
                        ScreenedMatter.Of(
                            visit.Organisation,
                            kind,
                            visit.Actor.Unit,
                            unit is null ? [] : [unit.Id],
                            [],
                            "",
                            message,
                            [],
                            System.Collections.Frozen.FrozenDictionary<ClauseRef, bool>.Empty,
                            null
                        )
                    )
                    .Hits
            )
            .Where(static hit => hit.Marks.Any(static mark => mark.Word is not null))
            .DistinctBy(static hit => hit.Clause);

    private static string ReplyTo(DemandVerdict verdict, IReadOnlyList<NamedMatter> named) =>
        verdict switch
        {
            DemandVerdict.Admitted =>
                $"您好，来件收悉。所附编号{Numbers(named)}已经准入，我们按公布的内容、对象和期限办理；超出公布范围的，请另行申请。",
            DemandVerdict.NotAdmitted =>
                $"您好，来件收悉。所附编号{Numbers(named.Where(static one => !one.Holds))}经查询没有准入，或者不包括本单位。"
                    + "按照为基层减负的规定，没有准入的事项社区可以不办。请通过事项准入申请，公布后我们及时办理。",
            _ =>
                "您好，来件收悉。来件没有写准入编号，我们暂时无法确认是否准入。请告知准入编号；尚未申请的，请通过事项准入申请，公布后我们及时办理。",
        };

    private static string Numbers(IEnumerable<NamedMatter> named) =>
        string.Join("、", named.Select(static one => one.Number));
}
