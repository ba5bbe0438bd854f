using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Web.Parts;

namespace Workflow.Web.Admissions;

/// <summary>What fields of moves offer.</summary>
internal static class RequestChoices
{
    private static readonly Duty[] Deciding = [Duty.PreReview, Duty.SignOff, Duty.Examine, Duty.KeepDoor];

    /// <summary>Departments, offices, streets and communities but the applicant's own.</summary>
    public static IEnumerable<Choice> Institutions(RequestView view)
    {
        var organisation = view.Visit.Organisation;
        return organisation
            .Units.Values.Where(static unit =>
                !unit.IsClosed && unit.Kind is UnitKind.Office or UnitKind.Department or UnitKind.Street
            )
            .Where(unit => view.State.Applicant is not { } own || !organisation.IsSameInstitution(unit.Id, own))
            .OrderBy(static unit => unit.Kind)
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new Choice(unit.Id.Value, unit.Name.Value));
    }

    /// <summary>The communities of the reader's street.</summary>
    public static IEnumerable<Choice> OwnCommunities(RequestView view)
    {
        var organisation = view.Visit.Organisation;
        var street = organisation.InstitutionOf(view.Visit.Actor.Unit);
        return organisation
            .Units.Values.Where(unit => unit is { Kind: UnitKind.Community, IsClosed: false } && unit.Parent == street)
            .OrderBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new Choice(unit.Id.Value, unit.Name.Value));
    }

    public static IEnumerable<Choice> Disagreeing(RequestView view) =>
        view
            .State.StillToSign.Where(static one => one.Said is not null)
            .Select(one => new Choice(one.Unit.Value, view.Visit.UnitName(one.Unit)));

    /// <summary>The reviews that the reader's institution owes.</summary>
    public static IEnumerable<Choice> Reviews(RequestView view) =>
        new[] { AdmissionStep.Legality, AdmissionStep.Reasonableness }
            .Where(step =>
                view.State.Wait(step) is not null
                && view.State.Submitted?.Door.Reviewer(step) is { } unit
                && view.Visit.Standing.ActsFor(unit)
            )
            .Select(static step => new Choice(step.ToString(), AdmissionWords.Of(step)));

    public static IEnumerable<Choice> WaysBack(RequestView view) =>
        SendBack
            .Targets(view.State)
            .Select(static phase => new Choice(
                phase.ToString(),
                phase == AdmissionPhase.Returned ? "申请单位（退回补正）" : AdmissionWords.Of(phase)
            ));

    public static IEnumerable<Choice> Owed(RequestView view) => Steps(view, static wait => !wait.Urged);

    public static IEnumerable<Choice> HandedUp(RequestView view) => Steps(view, static wait => wait.IsEscalated);

    private static IEnumerable<Choice> Steps(RequestView view, Func<AdmissionWait, bool> which) =>
        view
            .State.Waits.Where(which)
            .Select(static wait => new Choice(wait.Term.Step.ToString(), AdmissionWords.Of(wait.Term.Step)));

    /// <summary>Others of the institution who may do the reader's step.</summary>
    public static IEnumerable<Choice> Colleagues(RequestView view)
    {
        var context = new Context(view.Visit.Now, view.Visit.Actor, view.Id, view.Visit.Reference, []);
        return HandOn.StepOf(view.State, context) is { } step
            ? People(view, post => post.Duties.Contains(step.Duty) && post.Person != view.Visit.Actor.Person)
            : [];
    }

    /// <summary>Whoever may decide in the reader's institution, for a clerk to name.</summary>
    public static IEnumerable<Choice> Leaders(RequestView view) =>
        People(view, static post => Deciding.Any(duty => post.Duties.Contains(duty)));

    private static IEnumerable<Choice> People(RequestView view, Func<Post, bool> may)
    {
        var organisation = view.Visit.Organisation;
        return organisation
            .Posts.Values.SelectMany(static posts => posts)
            .Where(post => may(post) && organisation.IsSameInstitution(post.Unit, view.Visit.Actor.Unit))
            .DistinctBy(static post => post.Person)
            .Select(post => new Choice(post.Person.Value, view.Visit.PersonName(post.Person) ?? post.Person.Value));
    }
}
