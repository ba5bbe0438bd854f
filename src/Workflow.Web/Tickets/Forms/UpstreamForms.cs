using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>One line per move towards the upper level.</summary>
internal static class UpstreamForms
{
    public static readonly ImmutableArray<MoveForm> All =
    [
        new("ask-upstream", "提交申请", ReadAsk) { Fields = typeof(AskUpstreamFields), Kept = ["reason"] },
        new("upstream-answer", "登记", ReadAnswer) { Fields = typeof(UpstreamAnswerFields) },
        MoveForms.Plain("adopt-due", "采用上级时限", new AdoptSourceDue(), "按上级表中的时限重新推算本区的期限。"),
    ];

    private static AskUpstream ReadAsk(FormFields fields, Visit visit)
    {
        fields.Blame("until", TicketUpstreamRefusals.AskTooShort, TicketUpstreamRefusals.DueNotAsked);
        return new AskUpstream(
            fields.ChoiceOf("kind", "申请", Enum.GetValues<UpstreamAskKind>()),
            fields.TextOf("reason", "申请理由") ?? default,
            ReadMoment(fields, "until", "申请的期限")
        );
    }

    private static RecordUpstreamAnswer ReadAnswer(FormFields fields, Visit visit)
    {
        fields.Blame("due", TicketUpstreamRefusals.DueNotGiven, TicketUpstreamRefusals.DueNotAsked);
        var kind = fields.ChoiceOf("kind", "申请", Enum.GetValues<UpstreamAskKind>());
        var approved = fields.YesOrNo("approved", "上级的决定");
        return new RecordUpstreamAnswer(
            kind,
            approved,
            fields.TextOf("note", "上级意见"),
            ReadMoment(fields, "due", "新的上级时限")
        );
    }

    /// <summary>As browsers send a day and a time, and as people type them where a browser offers neither.</summary>
    private static Moment? ReadMoment(FormFields fields, string name, string label)
    {
        var typed = fields.Typed(name)?.Trim() ?? "";
        if (typed.Length == 0)
            return null;
        string[] forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
        if (DateTime.TryParseExact(typed, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return Moment.InChina(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
        fields.Refuse(DoorRefusals.NotAChoice.With(label), name);
        return null;
    }
}
