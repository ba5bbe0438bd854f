using System.Collections.Immutable;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>What can be done with an admission request and the matter that comes of it: one line per command.</summary>
public static class AdmissionDecider
{
    public static readonly CaseType Type = new(
        "admission",
        AdmissionState.Initial,
        static (command, state, context) => Decide(command, (AdmissionState)state, context),
        static (state, fact) => AdmissionState.Evolve((AdmissionState)state, fact)
    )
    {
        WakeUps = static state => AdmissionTimers.WakeUps((AdmissionState)state),
        OnWakeUp = AdmissionTimers.CommandOf,
        React = AdmissionReactions.React,
        FanOut = AdmissionReactions.FanOut,
        Registers = static (command, now) =>
            command switch
            {
                SubmitRequest submit => submit.Registers(now),
                PublishMatter publish => publish.Registers(now),
                BeginEmergency => BeginEmergency.Registers(now),
                RegisterOrdered => RegisterOrdered.Registers(now),
                ExitMatter or Expire or Supersede => ExitMatter.Registers(),
                NumberPaper number => number.Registers(now),
                VoidPaper paper => paper.Registers(),
                _ => [],
            },
    };

    public static Decision Decide(Command command, AdmissionState state, Context context) =>
        command switch
        {
            DraftRequest draft => draft.Decide(state, context),
            CheckDraft => CheckDraft.Decide(state, context),
            AskCoSign ask => ask.Decide(state, context),
            CoSign sign => sign.Decide(state, context),
            SettleDisagreement settle => settle.Decide(state, context),
            SubmitRequest submit => submit.Decide(state, context),
            PassPreReview pass => pass.Decide(state, context),
            SignAsLeader sign => sign.Decide(state, context),
            GiveReview review => review.Decide(state, context),
            AnswerConsultation answer => answer.Decide(state, context),
            CloseConsultation => CloseConsultation.Decide(state, context),
            PassGatekeeper pass => pass.Decide(state, context),
            RecordDeliberation record => record.Decide(state, context),
            SendBack back => back.Decide(state, context),
            Reject reject => reject.Decide(state, context),
            TakeBack take => take.Decide(state, context),
            HandOn hand => hand.Decide(state, context),
            CopyTo copy => copy.Decide(state, context),
            UrgeStep urge => urge.Decide(state, context),
            UrgeOnTime urge => urge.Decide(state, context),
            EscalateStep escalate => escalate.Decide(state, context),
            SuperviseStep supervise => supervise.Decide(state, context),
            _ => DecideOnMatter(command, state, context),
        };

    private static Decision DecideOnMatter(Command command, AdmissionState state, Context context) =>
        command switch
        {
            PublishMatter publish => publish.Decide(state, context),
            BeginEmergency begin => begin.Decide(state, context),
            RegisterOrdered register => register.Decide(state, context),
            ReportUp report => report.Decide(state, context),
            RelayMatter relay => relay.Decide(state, context),
            AskTermExtension ask => ask.Decide(state, context),
            DecideTermExtension decide => decide.Decide(state, context),
            SuspendMatter suspend => suspend.Decide(state, context),
            ResumeMatter resume => resume.Decide(state, context),
            ExitMatter exit => exit.Decide(state, context),
            Expire => Expire.Decide(state, context),
            Supersede => Supersede.Decide(state, context),
            NumberPaper number => number.Decide(state, context),
            VoidPaper paper => paper.Decide(state, context),
            WarnExpiry => WarnExpiry.Decide(state, context),
            RederiveTerms => RederiveTerms.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };
}
