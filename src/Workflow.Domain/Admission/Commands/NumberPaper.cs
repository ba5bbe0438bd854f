using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>编文号: a paper of this request takes its number from the register of the unit that issues it.</summary>
/// <param name="Unit">The unit whose register it is, so that the register is at hand.</param>
/// <param name="Number">As the unit's own office system gave it; null for the next one.</param>
public sealed record NumberPaper(PaperKind Kind, UnitId Unit, int? Number) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? (AdmissionPapers.Open(state, Standing.Of(context)).Any() ? null : PaperRefusals.NothingToNumber.With());

    internal ImmutableArray<StreamRef> Registers(Moment now) => [PaperRegister.Of(Unit, now.DayInChina.Year)];

    public Decision Decide(AdmissionState state, Context context)
    {
        if ((WhyNot(state, context) ?? Wrong(state, context)) is { } refusal)
            return new Decision.Refused(refusal);
        var today = context.Now.DayInChina;
        var word = context.In().Organisation.UnitById(Unit)!.PaperWord!.Value;
        var (number, taken) = PaperRegister.Take(context.Registers[0], word, today.Year, Number);
        if (taken is not null)
            return new Decision.Refused(taken);
        var written = PaperRegister.Written(word, today.Year, number);
        var round = Kind == PaperKind.Return ? state.Returns : (int?)null;
        return Decision
            .Accept(new PaperNumbered(Kind, Unit, today.Year, number, written, today, round, Hand.Of(context.Actor)))
            .And(PaperRegister.Of(Unit, today.Year), new PaperEntered(number, written, Kind, context.Case, today));
    }

    private Refusal? Wrong(AdmissionState state, Context context)
    {
        if (!AdmissionPapers.IsOpen(Kind, state, Standing.Of(context)))
            return PaperRefusals.NotThisPaper.With(PaperWords.Of(Kind));
        var issuer = AdmissionPapers.IssuerOf(Kind, state)!.Value;
        return PaperRegister.UnitOf(context.In().Organisation, issuer)?.Id != Unit
            ? PaperRefusals.NoWord.With(AdmissionChecks.NameOf(issuer, context))
            : null;
    }
}
