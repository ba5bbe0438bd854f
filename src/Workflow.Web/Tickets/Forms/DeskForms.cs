using System.Collections.Immutable;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>What the desks of audit and call-back do with an answer, and how a ticket ends.</summary>
internal static class DeskForms
{
    public static readonly ImmutableArray<MoveForm> All =
    [
        MoveForms.Noted(
            "pass",
            "审核通过",
            new MoveText("note", "审核意见", "可不填"),
            static note => new PassFeedback(note)
        ) with
        {
            Hint = static _ => "通过后即为办结，转回访岗回访。",
        },
        MoveForms.Told(
            "supplement",
            "退回补充",
            new MoveText("note", "退回原因", "写明缺什么；承办单位继续计时，审核用时不算它的"),
            static reason => new RequestSupplement(reason)
        ),
        new("call-back", "记录回访", ReadCallback) { Fields = typeof(CallBackFields) },
        new("close", "结案", ReadClose) { Fields = typeof(CloseFields) },
        MoveForms.Told("reopen", "重启", new MoveText("note", "重启原因"), static reason => new Reopen(reason)) with
        {
            Hint = static _ => "还是这一件工单，回到待派发；以前的经过都保留。",
        },
        MoveForms.Told(
            "withdraw",
            "登记撤回",
            new MoveText("note", "撤回说明", "诉求人怎么说的"),
            static reason => new Withdraw(reason)
        ) with
        {
            Hint = static _ => "只在诉求人本人要求撤回时登记，工单随之结束。",
        },
        MoveForms.Plain("archive", "归档", new Archive(), "归档后不能再办理任何事项，也不能重启。"),
    ];

    private static CallBack ReadCallback(FormFields fields, Visit visit)
    {
        fields.Blame("resolution", TicketRefusals.NobodyAnswered);
        return new CallBack(
            fields.YesOrNo("reached", "接通情况"),
            fields.ChoiceIfAny("resolution", "是否解决", Enum.GetValues<Resolution>()),
            fields.ChoiceIfAny("satisfaction", "满意程度", Enum.GetValues<Satisfaction>()),
            fields.TextOf("note", "回访情况")
        );
    }

    private static Close ReadClose(FormFields fields, Visit visit)
    {
        fields.Blame("ground", TicketRefusals.WasReached, TicketRefusals.TryAgain, TicketRefusals.NotDisputed);
        return new Close(
            fields.ChoiceOf("ground", "结案依据", ClosingGround.Unreachable, ClosingGround.Disputed),
            fields.TextOf("note", "结案说明")
        );
    }
}
