using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>文号作废: the paper may be numbered anew; its old number is never given again.</summary>
/// <param name="Unit">With <paramref name="Year"/> and <paramref name="Number"/>: which of the papers.</param>
public sealed record VoidPaper(UnitId Unit, int Year, int Number, Text Reason) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? (AdmissionPapers.Own(state, Standing.Of(context)).Any() ? null : PaperRefusals.NothingToVoid.With());

    internal ImmutableArray<StreamRef> Registers() => [PaperRegister.Of(Unit, Year)];

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? (Find(state, context) is null ? PaperRefusals.NothingToVoid.With() : null)
            ?? AdmissionChecks.Fits("作废理由", Reason, AdmissionChecks.MostNote);
        return AdmissionChecks.Unless(
            refusal,
            () =>
                Decision
                    .Accept(
                        new PaperVoided(
                            Unit,
                            Year,
                            Number,
                            Find(state, context)!.Written,
                            new CaseText(Reason),
                            Hand.Of(context.Actor)
                        )
                    )
                    .And(PaperRegister.Of(Unit, Year), new PaperStruck(Number))
        );
    }

    private PaperNumbered? Find(AdmissionState state, Context context) =>
        AdmissionPapers
            .Own(state, Standing.Of(context))
            .FirstOrDefault(paper => paper.Unit == Unit && paper.Year == Year && paper.Number == Number);
}
