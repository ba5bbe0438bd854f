using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Admission;

/// <summary>Actor × stand-in chain × step: nobody ever reviews their own request.</summary>
public sealed class ReviewMatrixTests
{
    private static readonly Spec Light = Submitted;
    private static readonly Spec LightGate = PreReviewed;
    private static readonly Spec Heavy = DutyReviewing;

    private static readonly Spec HeavyGate = DutyReviewing
        .Doing("sifa", new GiveReview(AdmissionStep.Legality, true, Text.From("合法"), null))
        .Doing("yingshang", new GiveReview(AdmissionStep.Reasonableness, true, Text.From("合理"), null))
        .At(Day(7, 18))
        .Doing("bianban", new CloseConsultation());

    private static readonly Dictionary<string, (Spec At, Command Command)> Steps = new()
    {
        ["light pre-review"] = (Light, ToPreReview),
        ["light gate"] = (LightGate, ToPass),
        ["heavy pre-review"] = (DutySubmitted, ToPreReview),
        ["legality"] = (Heavy, new GiveReview(AdmissionStep.Legality, true, Text.From("合法"), null)),
        ["reasonableness"] = (Heavy, new GiveReview(AdmissionStep.Reasonableness, true, Text.From("合理"), null)),
        ["heavy gate"] = (HeavyGate, ToPass),
        ["deliberation"] = (
            HeavyGate.Doing("bianban", ToPass),
            new RecordDeliberation(Spec.AnyMonday.DayInChina, Text.From("同意"))
        ),
        ["publication"] = (Approved, ToPublish),
    };

    /// <summary>Who may do which step; everything else is refused.</summary>
    private static readonly HashSet<(string Step, string Who)> May =
    [
        ("light pre-review", "chengguan"),
        ("light gate", "quwei"),
        ("light gate", "door-two"),
        ("heavy pre-review", "jishengxie-office"),
        ("legality", "sifa"),
        ("reasonableness", "yingshang"),
        ("heavy gate", "bianban"),
        ("deliberation", "bianban"),
        // The clerk enters what the body decided.
        ("deliberation", "wenshu"),
        ("publication", "quwei"),
        ("publication", "door-two"),
    ];

    [Fact(DisplayName = "人员×步骤：两级审查的每一格与手写的表一致，代理一层、两层的也算")]
    public void Every_actor_and_step()
    {
        foreach (var (step, (at, command)) in Steps)
        foreach (var who in All.Keys)
        {
            var decision = at.Trying(who, command).Decision;
            Assert.Equal((step, who, May.Contains((step, who))), (step, who, decision is Decision.Facts));
        }
    }

    [Fact(DisplayName = "代理扎口岗的人同时代理申请人：拒绝；审查人经两层代理到申请人：拒绝")]
    public void Chains_of_stand_ins()
    {
        LightGate.Trying("door-stand-in", ToPass).ThenRefused(AdmissionRefusals.SamePerson);
        Heavy.Trying("reviewer-chained", Steps["legality"].Command).ThenRefused(AdmissionRefusals.SamePerson);
    }

    [Fact(DisplayName = "代录时审的是作出决定的人：决定人参与过的，谁录都不行")]
    public void What_counts_is_who_decided()
    {
        var paper = new OnPaper(new PersonId("p-008"), Spec.AnyMonday.DayInChina, Text.From("1号"), [Scan]);
        Assert.IsType<Decision.Facts>(HeavyGate.Trying("wenshu", ToPass with { Paper = paper }).Decision);
        var involved = paper with { DecidedBy = new PersonId("made-up-leader") };
        HeavyGate.Trying("wenshu", ToPass with { Paper = involved }).ThenRefused(AdmissionRefusals.SamePerson);
        var elsewhere = paper with { DecidedBy = new PersonId("p-044") };
        HeavyGate.Trying("wenshu", ToPass with { Paper = elsewhere }).ThenRefused(AdmissionRefusals.DeciderUnknown);
    }
}
