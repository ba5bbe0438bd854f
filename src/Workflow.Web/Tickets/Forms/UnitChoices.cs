using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>Units and people to choose from, and the choice read back.</summary>
internal static class UnitChoices
{
    /// <summary>The units that tickets go to, by kind; never the one complained about.</summary>
    public static IEnumerable<Choice> Leads(Visit visit, UnitId? accused = null) =>
        Choices(visit, unit => Dispatch.MayHandle(unit.Kind) && !IsWithin(visit, unit.Id, accused));

    /// <summary>The units that somebody can complain about.</summary>
    public static IEnumerable<Choice> Accused(Visit visit) =>
        Choices(visit, static unit => Dispatch.MayHandle(unit.Kind) || unit.Kind == UnitKind.HotlineCentre);

    /// <summary>
    /// The sections of the lead unit, each with who handles there: one list, so that nobody is chosen who is not in the
    /// section beside them.
    /// </summary>
    public static IEnumerable<Choice> Inside(TicketView view)
    {
        var (visit, accused) = (view.Visit, view.State.Accused);
        if (view.State.Lead is not { } lead)
            yield break;
        var people = visit
            .Organisation.Posts.Where(p => p.Value.Any(Handles))
            .Where(p => accused is not { } a || !visit.Organisation.IsInvolvedIn(p.Key, a, visit.Now))
            .SelectMany(static p => p.Value.Where(Handles).Select(post => (post.Unit, Person: p.Key)))
            .ToLookup(static p => p.Unit, static p => p.Person);
        var units = visit
            .Organisation.Units.Values.Where(unit => !unit.IsClosed && IsWithin(visit, unit.Id, lead))
            .Where(unit => people.Contains(unit.Id) && !IsWithin(visit, unit.Id, accused))
            .OrderBy(unit => unit.Id == lead)
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            yield return new Choice(unit.Id.Value, $"{unit.Name.Value}，由其安排", unit.Name.Value);
            foreach (var person in people[unit.Id].Distinct().OrderBy(static p => p.Value, StringComparer.Ordinal))
                yield return new Choice(
                    $"{unit.Id.Value}/{person.Value}",
                    visit.PersonName(person) ?? person.Value,
                    unit.Name.Value
                );
        }
    }

    public static Assign ReadInside(FormFields fields, Visit visit)
    {
        var chosen = (fields.Typed("to") ?? "").Split('/', 2);
        var section = Read(fields, visit, "to", "交给", chosen[0]) ?? default;
        PersonId? person = chosen is [_, var code] ? new PersonId(code) : null;
        fields.Blame(
            "to",
            TicketRefusals.OutsideTheUnit,
            TicketRefusals.PersonCannotHandle,
            TicketRefusals.PersonRecused
        );
        return new Assign(section, person, fields.TextOf("note", "分办说明"));
    }

    /// <summary>Refused if nothing was chosen.</summary>
    public static UnitId ReadLead(FormFields fields, Visit visit, string name, string label)
    {
        if (string.IsNullOrEmpty(fields.Typed(name)))
            fields.Refuse(DoorRefusals.Missing.With(label), name);
        return ReadIfAny(fields, visit, name, label) ?? default;
    }

    /// <summary>Null if nothing was chosen.</summary>
    public static UnitId? ReadIfAny(FormFields fields, Visit visit, string name, string label) =>
        Read(fields, visit, name, label, fields.Typed(name) ?? "");

    private static UnitId? Read(FormFields fields, Visit visit, string name, string label, string code)
    {
        fields.Blame(
            name,
            TicketRefusals.UnitUnknown,
            TicketRefusals.UnitCannotHandle,
            TicketRefusals.UnitAccused,
            TicketRefusals.LeadAccused
        );
        if (code.Length == 0)
            return null;
        if (visit.Organisation.UnitById(new UnitId(code)) is null)
            fields.Refuse(DoorRefusals.NotAChoice.With(label), name);
        return new UnitId(code);
    }

    private static IEnumerable<Choice> Choices(Visit visit, Func<Unit, bool> isOne) =>
        visit
            .Organisation.Units.Values.Where(unit => !unit.IsClosed && isOne(unit))
            .OrderBy(static unit => Order(unit.Kind))
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new Choice(unit.Id.Value, unit.Name.Value, WordOf(unit.Kind)));

    private static bool Handles(Post post) => post.Duties.Contains(Duty.Handle);

    private static bool IsWithin(Visit visit, UnitId unit, UnitId? other) =>
        other is { } given && visit.Organisation.IsWithin(unit, given);

    private static int Order(UnitKind kind) =>
        kind switch
        {
            UnitKind.Street => 0,
            UnitKind.Department => 1,
            UnitKind.Utility => 2,
            _ => 3,
        };

    private static string WordOf(UnitKind kind) =>
        kind switch
        {
            UnitKind.Street => "街道",
            UnitKind.Department => "部门",
            UnitKind.Utility => "公用事业",
            _ => "区级办公室",
        };
}
