using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Tests.Challenge;
using static Workflow.Domain.Tests.Admission.Admissions;
using static Workflow.Domain.Tests.Challenge.Challenges;

namespace Workflow.Domain.Tests.Stored;

/// <summary>What the golden file of challenges was made of: every fact once.</summary>
internal static class GoldenChallenge
{
    private static readonly CaseText Said = CaseText.From("写下的话");
    private static readonly Hand By = new(new PersonId("p-042"), new PersonId("p-039"));

    public static Fact[] Facts()
    {
        var raised = Refused.Case().Raised!;
        return
        [
            raised with
            {
                Cited = Matter,
                Stood = true,
                Content = raised.Content with
                {
                    CitedNumber = Text.From("龙准〔2026〕7号"),
                    Excesses = [DemandExcess.EarlierDate, DemandExcess.AddedForm],
                },
            },
            new ChallengeForwarded(PartyOffice, Said, By, raised.Term),
            Queried.Case().Query!,
            new IssuerAnswered(IssuerStand.Admitted, Text.From("龙准〔2026〕7号"), Said, By),
            new IssuerSilent(),
            new ChallengeUrged(ChallengeStep.Verdict),
            Correcting.Case().Verdict! with
            {
                Excesses = [DemandExcess.WiderScope],
            },
            Reported.Case().Correction! with
            {
                Kind = CorrectionKind.Filed,
                Number = Text.From("ZR-2026-000012"),
            },
            new CorrectionChecked(false, Said, By, raised.Term),
            new ChallengeTermsRederived([raised.Term]),
            new ChallengeTakenBack(Said, By),
        ];
    }
}
