using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>A decision on paper that a clerk enters (代录); null where the actor decides.</summary>
/// <param name="Paper">Where the signed paper lies: its file number.</param>
/// <param name="Scans">扫描件 of it, stored already; `default` is none.</param>
public sealed record OnPaper(PersonId DecidedBy, DateOnly On, Text Paper, ImmutableArray<Attachment> Scans = default);

/// <summary>From who acts and what is on paper: who decided.</summary>
internal static class Deciding
{
    /// <summary>
    /// The ruling, or why there is none: a clerk needs the duty 代录, and whom they name needs the duty itself, both in
    /// the institution that decides.
    /// </summary>
    public static (Ruling? Ruling, Refusal? Refusal) Rule(Context context, OnPaper? paper, Duty duty, UnitId unit)
    {
        var standing = Standing.Of(context);
        if (paper is null)
        {
            var ruling = new Ruling(Hand.Of(context.Actor), unit, context.Now.DayInChina, null, null);
            return (
                ruling,
                standing.Holds(duty) ? null : AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(duty))
            );
        }
        var refusal =
            (
                standing.Holds(Duty.EnterRuling)
                    ? null
                    : AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.EnterRuling))
            )
            ?? AdmissionChecks.Fits("纸质件编号", paper.Paper, AdmissionChecks.MostNumber)
            ?? (
                paper.On > context.Now.DayInChina
                    ? AdmissionRefusals.DecidedInFuture.With(AdmissionWords.Of(paper.On))
                    : null
            )
            ?? (MayDecide(context, paper.DecidedBy, duty, unit) ? null : AdmissionRefusals.DeciderUnknown.With())
            ?? AdmissionChecks.Scanned(context, paper.Scans);
        var by = new Hand(paper.DecidedBy, null);
        var scans = AdmissionChecks.Stored(paper.Scans);
        return (new Ruling(by, unit, paper.On, Hand.Of(context.Actor), paper.Paper, scans), refusal);
    }

    private static bool MayDecide(Context context, PersonId person, Duty duty, UnitId unit)
    {
        var organisation = context.In().Organisation;
        return organisation
            .PostsOf(person)
            .Any(post => post.Duties.Contains(duty) && organisation.IsSameInstitution(post.Unit, unit));
    }
}
