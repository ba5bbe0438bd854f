using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>The form of a move: which fields it shows, and what command they make.</summary>
/// <param name="Submit">The word on its button.</param>
/// <param name="Kept">Fields whose text is worth showing again when the move is not possible any more.</param>
public sealed record MoveForm(
    string Verb,
    string Submit,
    Type Fields,
    Func<FormFields, Visit, Command> Read,
    ImmutableArray<string> Kept
);

/// <summary>One line per move that people make on a page.</summary>
public static class MoveForms
{
    private const string Reached = "yes";
    private const string NotReached = "no";

    public static readonly ImmutableArray<MoveForm> All =
    [
        new("dispatch", "派发", typeof(DispatchFields), ReadDispatch, ["note"]),
        new("sign", "签收", typeof(SignFields), static (_, _) => new Sign(), []),
        new("contact", "记录联系情况", typeof(ContactFields), ReadContact, ["note"]),
        new("feedback", "提交反馈", typeof(FeedbackFields), ReadFeedback, ["answer", "note"]),
        new("close", "结案", typeof(CloseFields), ReadClose, ["note"]),
        .. UpstreamForms.All,
    ];

    public static readonly ImmutableArray<Choice> Outcomes = [new(Reached, "联系上了"), new(NotReached, "没有联系上")];

    public static MoveForm? Find(string verb) => All.FirstOrDefault(form => form.Verb == verb);

    public static IEnumerable<Choice> ChoicesOf<T>(Func<T, string> word)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new Choice(value.ToString(), word(value)));

    /// <summary>The units that tickets go to, by kind.</summary>
    public static IEnumerable<Choice> UnitsOf(Visit visit) =>
        visit
            .Organisation.Units.Values.Where(unit => !unit.IsClosed && Dispatch.MayHandle(unit.Kind))
            .OrderBy(static unit => Order(unit.Kind))
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new Choice(unit.Id.Value, unit.Name.Value, WordOf(unit.Kind)));

    private static Dispatch ReadDispatch(FormFields fields, Visit visit) =>
        new(
            ReadUnit(fields, visit),
            fields.ChoiceOf("limit", "时限类别", Enum.GetValues<TicketLimit>()),
            fields.TextOf("note", "派单说明")
        );

    private static UnitId ReadUnit(FormFields fields, Visit visit)
    {
        const string label = "主办单位";
        var code = fields.Typed("lead") ?? "";
        if (code.Length == 0)
            fields.Refuse(DoorRefusals.Missing.With(label), "lead");
        else if (visit.Organisation.UnitById(new UnitId(code)) is null)
            fields.Refuse(DoorRefusals.NotAChoice.With(label), "lead");
        return new UnitId(code);
    }

    private static Contact ReadContact(FormFields fields, Visit visit)
    {
        var means = fields.ChoiceOf("means", "联系方式", Enum.GetValues<ContactMeans>());
        var reached = fields.Typed("reached");
        if (reached is not (Reached or NotReached))
            fields.Refuse(DoorRefusals.NotAChoice.With("结果"), "reached");
        return new Contact(means, reached == Reached, fields.TextOf("note", "联系情况"));
    }

    private static GiveFeedback ReadFeedback(FormFields fields, Visit visit) =>
        new(fields.TextOf("answer", "对外答复") ?? default, fields.TextOf("note", "办理情况"));

    private static Close ReadClose(FormFields fields, Visit visit) =>
        new(fields.ChoiceOf("ground", "结案依据", Enum.GetValues<ClosingGround>()), fields.TextOf("note", "回访情况"));

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
