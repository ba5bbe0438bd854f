using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Challenges;

/// <summary>The forms of the moves: what they offer, and what command they make.</summary>
internal static class ChallengeForms
{
    public static readonly Choice[] Stands = ChoicesOf<IssuerStand>(ChallengeWords.Of);
    public static readonly Choice[] Verdicts = ChoicesOf<ChallengeVerdict>(ChallengeWords.Of);
    public static readonly Choice[] Corrections = ChoicesOf<CorrectionKind>(ChallengeWords.Of);
    public static readonly Choice[] Done = [new(FormFields.Yes, "已经纠正"), new(FormFields.No, "没有纠正")];

    public static bool Knows(string verb) => ChallengeMoves.All.Any(move => move.Verb == verb);

    /// <summary>The doors of the policy but the one that has it.</summary>
    public static IEnumerable<Choice> Doors(ChallengeView view)
    {
        var doors = view.Visit.Reference.AdmissionPolicyAt(view.Visit.Now)?.Doors ?? [];
        return doors
            .SelectMany(static door => new[] { door.Gatekeeper, door.Alternate })
            .Distinct()
            .Where(unit => unit != view.State.Gatekeeper)
            .Select(unit => new Choice(unit.Value, view.Visit.UnitName(unit)));
    }

    /// <summary>Whoever may decide in the reader's institution, for a clerk to name.</summary>
    public static IEnumerable<Choice> Leaders(Visit visit) =>
        visit
            .Organisation.Posts.Values.SelectMany(static posts => posts)
            .Where(post =>
                post.Duties.Contains(Duty.KeepDoor) && visit.Organisation.IsSameInstitution(post.Unit, visit.Actor.Unit)
            )
            .DistinctBy(static post => post.Person)
            .Select(post => new Choice(post.Person.Value, visit.PersonName(post.Person) ?? post.Person.Value));

    public static Command Read(string verb, FormFields fields, Visit visit)
    {
        fields.Blame("excesses", ChallengeRefusals.NothingExceeded);
        fields.Blame("number", ChallengeRefusals.NumberMissing);
        return verb switch
        {
            "query" => new QueryIssuer(
                UnitIn(fields, visit, "issuer", "发出单位") ?? default,
                TextIn(fields, "question", "核实的问题")
            ),
            "answer" => new AnswerQuery(
                fields.ChoiceOf("stand", "答复类别", Enum.GetValues<IssuerStand>()),
                fields.TextOf("number", "编号"),
                TextIn(fields, "answer", "答复")
            ),
            "verdict" => new GiveVerdict(
                fields.ChoiceOf("verdict", "结论", Enum.GetValues<ChallengeVerdict>()),
                [.. Enum.GetValues<DemandExcess>().Where(excess => fields.IsChecked(RaisePages.NameOf(excess)))],
                TextIn(fields, "reasons", "理由"),
                UnitIn(fields, visit, "issuer", "发出单位"),
                PaperIn(fields, visit)
            ),
            "forward" => new ForwardChallenge(
                UnitIn(fields, visit, "to", "扎口部门") ?? default,
                TextIn(fields, "reason", "转办理由")
            ),
            "correct" => new ReportCorrection(
                fields.ChoiceOf("kind", "纠正方式", Enum.GetValues<CorrectionKind>()),
                fields.TextOf("number", "编号"),
                TextIn(fields, "what", "纠正情况")
            ),
            "check" => new CheckCorrection(fields.YesOrNo("done", "是否纠正"), fields.TextOf("reason", "核对说明")),
            "take-back" => new TakeBackChallenge(TextIn(fields, "reason", "撤回理由")),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "no such move"),
        };
    }

    private static Text TextIn(FormFields fields, string name, string label) => fields.TextOf(name, label) ?? default;

    /// <summary>Null if none was chosen.</summary>
    private static UnitId? UnitIn(FormFields fields, Visit visit, string name, string label)
    {
        if (fields.TextOf(name, label) is not { } code)
            return null;
        var unit = new UnitId(code.Value);
        if (visit.Organisation.UnitById(unit) is null)
            fields.Refuse(DoorRefusals.NotAChoice.With(label), name);
        return unit;
    }

    /// <summary>Null where the one who acts decides; a clerk names who decided.</summary>
    private static OnPaper? PaperIn(FormFields fields, Visit visit)
    {
        if (!visit.Holds(Duty.EnterRuling) || !Scans.IsPaper(fields))
            return null;
        var code = fields.TextOf("decidedBy", "谁决定的")?.Value ?? "";
        if (!Leaders(visit).Any(choice => choice.Value == code))
            fields.Refuse(DoorRefusals.NotAChoice.With("谁决定的"), "decidedBy");
        return new OnPaper(
            new PersonId(code),
            fields.DayOf("decidedOn", "决定日期"),
            TextIn(fields, "paper", "纸质件编号"),
            fields.Scans
        );
    }

    private static Choice[] ChoicesOf<T>(Func<T, string> word)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(one => new Choice(one.ToString(), word(one)))];
}
