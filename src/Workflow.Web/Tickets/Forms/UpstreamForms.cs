using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>One line per move towards the upper level.</summary>
internal static class UpstreamForms
{
    private const string Yes = "yes";
    private const string No = "no";

    public static readonly ImmutableArray<MoveForm> All =
    [
        new("ask-upstream", "提交申请", typeof(AskUpstreamFields), ReadAsk, ["reason"]),
        new("upstream-answer", "登记", typeof(UpstreamAnswerFields), ReadAnswer, ["note"]),
        new("adopt-due", "采用上级时限", typeof(AdoptDueFields), static (_, _) => new AdoptSourceDue(), []),
    ];

    public static readonly ImmutableArray<Choice> Decisions = [new(Yes, "同意"), new(No, "不同意")];

    private static AskUpstream ReadAsk(FormFields fields, Visit visit) =>
        new(
            fields.ChoiceOf("kind", "申请", Enum.GetValues<UpstreamAskKind>()),
            fields.TextOf("reason", "申请理由") ?? default,
            ReadMoment(fields, "until", "申请的期限")
        );

    private static RecordUpstreamAnswer ReadAnswer(FormFields fields, Visit visit)
    {
        var kind = fields.ChoiceOf("kind", "申请", Enum.GetValues<UpstreamAskKind>());
        var decision = fields.Typed("approved");
        if (decision is not (Yes or No))
            fields.Refuse(DoorRefusals.NotAChoice.With("上级的决定"), "approved");
        return new RecordUpstreamAnswer(
            kind,
            decision == Yes,
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
