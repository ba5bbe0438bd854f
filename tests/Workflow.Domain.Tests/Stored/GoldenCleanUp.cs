using Workflow.Domain.Admission;
using Workflow.Domain.CleanUp;
using Workflow.Domain.Inventory;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Tests.CleanUp;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Stored;

/// <summary>What the golden file of inventories and clean-ups was made of: every fact once.</summary>
internal static class GoldenCleanUp
{
    private static readonly CaseText Said = CaseText.From("写下的话");
    private static readonly Hand By = new(new PersonId("p-014"), new PersonId("p-010"));

    public static Fact[] Facts()
    {
        var calendar = SampleDistrict.Reference.Calendar;
        var term = CleanUpTerm.Derive(calendar, CleanUpStep.Proposal, Spec.AnyMonday, CleanUpTests.Policy.Proposal);
        var basis = new ArticleRef(Text.From("law-001"), Text.From("第三条"));
        return
        [
            new InventoryAdopted(CleanUpTests.Plaques, [Text.From("p1"), Text.From("p3")]),
            new CleanUpOpened(
                CleanUpTests.Plaques.Code,
                CleanUpTests.Plaques.Name,
                CleanUpTests.Station with
                {
                    Bases = [basis],
                },
                CleanUpTests.Plaques.EffectiveFrom,
                CleanUpTests.Policy,
                term
            ),
            new CleanUpProposed(CleanUpOutcome.Kept, Said, basis, By, term with { Step = CleanUpStep.Confirmation }),
            new CleanUpSentBack(Said, By, term),
            new CleanUpUrged(CleanUpStep.Proposal),
            new CleanUpTermRederived(term with { Provisional = true }),
            new CleanUpConfirmed(CleanUpOutcome.Trimmed, By),
            new CleanUpForced(Said, By),
        ];
    }
}
