using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Tests.Admission;
using Workflow.Testing;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Challenge;

/// <summary>What is demanded in these tests, and one challenge at the points of its course.</summary>
internal static class Challenges
{
    public static readonly CaseId Matter = new(Ids.Derived("challenge/matter"));

    /// <summary>A community was asked by the city management to fill in a form every week.</summary>
    public static readonly ChallengeContent Form = new(
        ChallengeMode.Refusal,
        CaseText.From("每周报送市容台账"),
        CaseText.From("请各社区每周五前报送市容台账，逾期通报。"),
        AdmissionKind.Form,
        Text.From("城市管理局"),
        CityManagement,
        Text.From("工作群"),
        new DateOnly(2026, 3, 6),
        null,
        [RefusalGround.NoDuty, RefusalGround.BeyondCapacity],
        [],
        CaseText.From("社区没有专人"),
        false
    );

    public static readonly ChallengeContent Check = Form with { Mode = ChallengeMode.Check, Grounds = [] };

    public static readonly Spec NewChallenge = Spec.For(ChallengeDecider.Type).With(Admissions.District);
    public static readonly Spec Refused = NewChallenge.Challenging(Form, null).After();
    public static readonly Spec Asked = NewChallenge.Challenging(Check, null).After();

    public static readonly QueryIssuer ToQuery = new(
        CityManagement,
        Text.From("有社区收到每周报送台账的要求，是否准入？")
    );

    public static readonly GiveVerdict ToUphold = new(
        ChallengeVerdict.NotAdmitted,
        [],
        Text.From("没有准入"),
        CityManagement,
        null
    );

    public static readonly ReportCorrection ToWithdraw = new(CorrectionKind.Withdrawn, null, Text.From("已通知撤回"));

    public static readonly Spec Queried = Refused.Does("minzheng", ToQuery);
    public static readonly Spec Correcting = Refused.Does("minzheng", ToUphold);
    public static readonly Spec Reported = Correcting.Does("shirong", ToWithdraw);

    public static ChallengeState Case(this Spec spec) => (ChallengeState)spec.State;

    public static Spec.Outcome Challenging(
        this Spec spec,
        ChallengeContent content,
        AdmissionState? cited,
        string by = "shequ"
    )
    {
        ImmutableArray<State> registers = cited is null ? [new NumberState(6)] : [new NumberState(6), cited];
        var command = new RaiseChallenge(content, cited is null ? null : Matter);
        return spec.As(by).WithRegisters(registers).When(command);
    }

    public static Spec.Outcome Tries(this Spec spec, string name, Command command) => spec.As(name).When(command);

    public static Spec Does(this Spec spec, string name, Command command) => spec.Tries(name, command).After();

    public static Standing StandingOf(this Spec spec, string name) => Standing.Of(spec.As(name).Context);
}
