using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>The forms of all moves that people make on a page, by who makes them.</summary>
public static class MoveForms
{
    public static readonly ImmutableArray<MoveForm> All =
    [
        .. StreetForms.All,
        .. CentreForms.All,
        .. UnitForms.All,
        .. ReviewForms.All,
        .. DeskForms.All,
        .. UpstreamForms.All,
    ];

    public static MoveForm? Find(string verb) => All.FirstOrDefault(form => form.Verb == verb);

    /// <summary>A form of nothing but a button.</summary>
    internal static MoveForm Plain(string verb, string submit, Command command, string hint) =>
        new(verb, submit, (_, _) => command) { Hint = _ => hint, Kept = [] };

    /// <summary>A form of one text that has to be there: a reason, a result.</summary>
    internal static MoveForm Told(string verb, string submit, MoveText text, Func<Text, Command> make) =>
        new(verb, submit, (fields, _) => make(fields.TextOf(text.Name, text.Label) ?? default)) { Text = text };

    /// <summary>A form of one text that can be left out.</summary>
    internal static MoveForm Noted(string verb, string submit, MoveText text, Func<Text?, Command> make) =>
        new(verb, submit, (fields, _) => make(fields.TextOf(text.Name, text.Label))) { Text = text };

    internal static IEnumerable<Choice> ChoicesOf<T>(Func<T, string> word)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new Choice(value.ToString(), word(value)));

    /// <summary>The classes of limits with what each comes to now.</summary>
    internal static IEnumerable<Choice> Limits(Visit visit)
    {
        var policy = visit.Reference.TicketPolicyAt(visit.Now);
        return ChoicesOf<TicketLimit>(limit =>
            policy is null
                ? TicketWords.Of(limit)
                : $"{TicketWords.Of(limit)} · {LimitWords.Of(policy.For(limit).Limit)}"
        );
    }
}
