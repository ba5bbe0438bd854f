using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Admission;

/// <summary>Commands by chance, most of them such that they can be accepted.</summary>
internal static class RandomAdmissions
{
    private static readonly AdmissionContent[] Contents =
    [
        Admissions.Document,
        Admissions.DutyItem,
        Admissions.CommunityTask,
        Admissions.Document with
        {
            Body = CaseText.From(new string('长', 5001)),
        },
        Admissions.Document with
        {
            To = new Addressees([], []),
        },
    ];

    private static readonly UnitId[] Others = [Admissions.Ecology, new("market"), new("justice"), Admissions.Street];

    public static string Applicant(Random random) =>
        Pick(random, "shirong", "shirong", "jishengxie", "jishengxie", "quwei", "ecology");

    public static DraftRequest First(Random random) => new(Pick(random, Contents[..3]));

    public static RegisterOrdered Ordered(Random random) =>
        new(Text.From("市政府"), Text.From("3号"), Pick(random, Contents));

    public static Command OfTheClock(Random random) =>
        random.Next(9) switch
        {
            0 => new CloseConsultation(),
            1 => new Expire(),
            2 => new WarnExpiry(),
            3 => new Supersede(),
            4 => new RederiveTerms(),
            5 => new EscalateStep(Pick(random, Enum.GetValues<AdmissionStep>())),
            _ => new UrgeOnTime(Pick(random, Enum.GetValues<AdmissionStep>())),
        };

    /// <summary>Moves that do not bring a request further.</summary>
    public static bool IsAside(string verb) =>
        verb
            is "take-back"
                or "reject"
                or "send-back"
                or "copy"
                or "urge"
                or "supervise"
                or "hand-on"
                or "ask-co-sign"
                or "exit"
                or "suspend"
                or "relay"
                or "number-paper"
                or "void-paper"
                or "draft"
                or "check";

    public static Command Of(string verb, Random random, AdmissionState state, Actor actor, Moment now)
    {
        var reason = Text.From("理由");
        var kind = state.Content?.Kind ?? AdmissionKind.Document;
        var issuer = state.Applicant is { } unit
            ? Admissions.District.Organisation.InstitutionOf(unit)
            : Admissions.CityManagement;
        var today = now.DayInChina;
        return verb switch
        {
            "draft" => new DraftRequest(Pick(random, Contents)),
            "check" => new CheckDraft(),
            "co-sign" => new CoSign(random.Next(2) == 0, reason),
            "settle" => new SettleDisagreement(
                state.StillToSign.FirstOrDefault(static one => one.Said is not null)?.Unit ?? Others[0],
                reason
            ),
            "submit" => new SubmitRequest(kind, issuer),
            "pre-review" => new PassPreReview(null, null),
            "leader-sign" => new SignAsLeader(reason, null),
            "review" => new GiveReview(
                actor == Admissions.All["yingshang"] ? AdmissionStep.Reasonableness : AdmissionStep.Legality,
                random.Next(3) != 0,
                reason,
                null
            ),
            "answer" => new AnswerConsultation(Pick(random, Enum.GetValues<Stance>()), reason),
            "pass" => new PassGatekeeper(null, null, Paper(state, actor, today)),
            "deliberation" => new RecordDeliberation(today, reason),
            "publish" => new PublishMatter(kind, issuer),
            "decide-extension" => new DecideTermExtension(random.Next(2) == 0, reason, Paper(state, actor, today)),
            "send-back" => new SendBack(
                Pick(random, AdmissionPhase.Returned, AdmissionPhase.PreReview, AdmissionPhase.Reviewing),
                reason,
                Paper(state, actor, today)
            ),
            "reject" => new Reject(reason, Paper(state, actor, today)),
            "ask-co-sign" => new AskCoSign([Pick(random, Others)]),
            "hand-on" => new HandOn(new PersonId(Pick(random, "p-039", "p-010", "made-up-door", "p-014"))),
            "copy" => new CopyTo([Pick(random, Others)]),
            "urge" => new UrgeStep(state.Waits.FirstOrDefault()?.Term.Step ?? AdmissionStep.PreReview),
            "supervise" => new SuperviseStep(
                state.Waits.FirstOrDefault(static wait => wait.IsEscalated)?.Term.Step ?? AdmissionStep.PreReview,
                reason
            ),
            "emergency" => new BeginEmergency(reason),
            "take-back" => new TakeBack(reason, random.Next(2) == 0),
            "extend" => new AskTermExtension(today.AddDays(random.Next(1000)), reason),
            _ => OfTheMatter(verb, random, state, actor, today),
        };
    }

    private static Command OfTheMatter(string verb, Random random, AdmissionState state, Actor actor, DateOnly today)
    {
        var reason = Text.From("理由");
        return verb switch
        {
            "suspend" => new SuspendMatter(reason),
            "resume" => new ResumeMatter(reason),
            "relay" => new RelayMatter(
                [Admissions.Community],
                random.Next(2) == 0 ? null : today.AddDays(random.Next(60)),
                random.Next(2) == 0 ? [] : [reason],
                reason
            ),
            "report-up" => new ReportUp(reason),
            "number-paper" => AdmissionPapers.ToNumber(
                Pick(random, Enum.GetValues<PaperKind>()),
                random.Next(4) == 0 ? random.Next(-1, 5) : null,
                state,
                Admissions.District.Organisation,
                actor
            ),
            "void-paper" => AdmissionPapers.ToVoid(
                state.Papers.FirstOrDefault()?.Written ?? reason,
                reason,
                state,
                actor
            ),
            "exit" => new ExitMatter(reason),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "no command for this verb"),
        };
    }

    private static OnPaper? Paper(AdmissionState state, Actor actor, DateOnly today) =>
        actor == Admissions.All["wenshu"] && state.Submitted is not null
            ? new OnPaper(new PersonId("p-008"), today, Text.From("12号"), [Admissions.Scan])
            : null;

    private static T Pick<T>(Random random, params T[] from) => from[random.Next(from.Length)];
}
