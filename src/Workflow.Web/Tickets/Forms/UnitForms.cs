using System.Collections.Immutable;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>What the handling unit does, and what it asks the centre for.</summary>
internal static class UnitForms
{
    public static readonly ImmutableArray<MoveForm> All =
    [
        MoveForms.Plain("sign", "签收", new Sign(), "签收只表示已经看到；期限自派发起算，签收不影响。"),
        new("assign", "分办", UnitChoices.ReadInside) { Hint = AlsoSigns, Fields = typeof(AssignFields) },
        new("contact", "记录联系情况", ReadContact) { Fields = typeof(ContactFields) },
        new("draft", "送审签", ReadDraft)
        {
            Hint = AlsoSigns,
            Fields = typeof(ReplyFields),
            Kept = ["answer", "note"],
        },
        new("feedback", "提交反馈", ReadFeedback)
        {
            Hint = AlsoSigns,
            Fields = typeof(ReplyFields),
            Kept = ["answer", "note"],
        },
        new("return", "申请退单", ReadReturn) { Fields = typeof(ReturnFields) },
        new("extend", "申请延期", ReadExtension) { Fields = typeof(ExtendFields) },
        new("suspend", "申请挂账", ReadSuspension) { Fields = typeof(SuspendFields) },
        MoveForms.Plain(
            "withdraw-request",
            "撤回申请",
            new WithdrawRequest(),
            "撤回后热线中心不再决定这项申请；退单申请撤回后，仍计入次数。"
        ),
        MoveForms.Plain(
            "resume",
            "恢复计时",
            new Resume(),
            "影响办理的情况已经消除的，提前恢复计时；挂账期间不计入用时。"
        ),
    ];

    private static string? AlsoSigns(TicketView view) =>
        view.State.Phase == TicketPhase.Dispatched ? "还没有签收，提交时一并签收。" : null;

    private static Contact ReadContact(FormFields fields, Visit visit) =>
        new(
            fields.ChoiceOf("means", "联系方式", Enum.GetValues<ContactMeans>()),
            fields.YesOrNo("reached", "结果"),
            fields.TextOf("note", "联系情况")
        );

    private static DraftReply ReadDraft(FormFields fields, Visit visit) =>
        new(fields.TextOf("answer", "对外答复") ?? default, fields.TextOf("note", "办理情况"));

    private static GiveFeedback ReadFeedback(FormFields fields, Visit visit) =>
        new(fields.TextOf("answer", "对外答复") ?? default, fields.TextOf("note", "办理情况"));

    private static RequestReturn ReadReturn(FormFields fields, Visit visit) =>
        new(
            fields.ChoiceOf("reason", "退单原因", Enum.GetValues<ReturnReason>()),
            fields.TextOf("note", "退单理由") ?? default,
            UnitChoices.ReadIfAny(fields, visit, "suggested", "建议承办单位")
        );

    private static RequestExtension ReadExtension(FormFields fields, Visit visit)
    {
        fields.Blame("days", TicketRefusals.ExtensionOutOfRange);
        return new RequestExtension(
            fields.NumberOf("days", "延期的工作日数"),
            fields.TextOf("note", "延期理由") ?? default
        );
    }

    private static RequestSuspension ReadSuspension(FormFields fields, Visit visit)
    {
        fields.Blame("review", TicketRefusals.ReviewOutOfRange);
        return new RequestSuspension(
            fields.ChoiceOf("kind", "挂账原因", Enum.GetValues<SuspensionKind>()),
            fields.TextOf("note", "挂账理由") ?? default,
            fields.DayOf("review", "复查日期")
        );
    }
}
