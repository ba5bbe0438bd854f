using System.Collections.Immutable;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.Adjustment;

/// <summary>What can be done with an adjustment case: one line per command.</summary>
public static class AdjustmentDecider
{
    public static readonly CaseType Type = new(
        "adjustment",
        AdjustmentState.Initial,
        static (command, state, context) => Decide(command, (AdjustmentState)state, context),
        static (state, fact) => AdjustmentState.Evolve((AdjustmentState)state, fact)
    )
    {
        WakeUps = static state => AdjustmentTimers.WakeUps((AdjustmentState)state),
        OnWakeUp = AdjustmentTimers.CommandOf,
        React = AdjustmentReactions.React,
        FanOut = AdjustmentReactions.FanOut,
        Registers = static (command, _) =>
            command switch
            {
                ReportMisfit { Item: { } item } => [DutyListDecider.StreamOf(item.List)],
                OpenForAdmitted open => [new StreamRef(AdmissionDecider.Type.Name, open.Request)],
                OpenAdjustment open => [.. open.Lists.Select(DutyListDecider.StreamOf)],
                NoteLawChange => [DutyListNames.Register],
                FindResting find => [LegalBasisDecider.Stream, .. find.Lists.Select(DutyListDecider.StreamOf)],
                AdjustList adjust =>
                [
                    LegalBasisDecider.Stream,
                    DutyListNames.Register,
                    DutyListDecider.StreamOf(adjust.List),
                ],
                _ => [],
            },
    };

    public static Decision Decide(Command command, AdjustmentState state, Context context) =>
        command switch
        {
            ReportMisfit report => report.Decide(state, context),
            OpenAdjustment open => open.Decide(state, context),
            OpenForAdmitted open => open.Decide(state, context),
            TakeBackReport back => back.Decide(state, context),
            NoteLawChange note => note.Decide(state, context),
            FindResting => FindResting.Decide(state, context),
            AskUnit ask => ask.Decide(state, context),
            AnswerUnit answer => answer.Decide(state, context),
            NoteSilence note => note.Decide(state, context),
            StudyAdjustment study => study.Decide(state, context),
            WarnReview => WarnReview.Decide(state, context),
            EscalateReview => EscalateReview.Decide(state, context),
            AdjustList adjust => adjust.Decide(state, context),
            KeepList keep => keep.Decide(state, context),
            CloseAdjustment close => close.Decide(state, context),
            RederiveAdjustmentTerms => RederiveAdjustmentTerms.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };

    public static StreamRef StreamOf(CaseId adjustment) => new(Type.Name, adjustment);

    /// <summary>One case per admitted duty item, however often it is told.</summary>
    public static StreamRef StreamOfAdmitted(CaseId request) =>
        StreamOf(new CaseId(Ids.Derived($"{Type.Name}/admission/{request.Value}")));

    /// <summary>One case per change of an instrument, however often it is told.</summary>
    public static StreamRef StreamOf(LawChange change) =>
        StreamOf(
            new CaseId(
                Ids.Derived($"{Type.Name}/law/{change.Instrument.Value}/{change.Kind}/{change.On:O}/{change.By.Value}")
            )
        );
}
