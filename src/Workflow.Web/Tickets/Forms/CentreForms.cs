using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>What the hotline centre does before a unit has the ticket, and with what the unit asks for.</summary>
internal static class CentreForms
{
    public static readonly ImmutableArray<MoveForm> All =
    [
        MoveForms.Plain("accept", "受理", new Accept(), "只受理、暂不派发时用；直接派发的，受理一并完成。"),
        new("decline", "不予受理", ReadDecline) { Fields = typeof(DeclineFields), Kept = ["channel"] },
        MoveForms.Told(
            "answer",
            "答复并办结",
            new MoveText("answer", "对外答复", "诉求人看得到；只用于能当场说清的咨询", 4),
            static answer => new AnswerDirectly(answer)
        ) with
        {
            Kept = ["answer"],
        },
        new("classify", "保存分类", ReadClassify) { Fields = typeof(ClassifyFields), Kept = [] },
        new("dispatch", "派发", ReadDispatch) { Fields = typeof(DispatchFields) },
        new("designate", "指定承办", ReadDesignate)
        {
            Hint = static _ => "经研究指定承办的，承办单位不能再退单。",
            Fields = typeof(DispatchFields),
        },
        new("decide", "提交决定", ReadDecision) { Fields = typeof(DecideFields) },
        MoveForms.Told("recall", "撤回派发", new MoveText("note", "撤回原因"), static reason => new Recall(reason)) with
        {
            Hint = static view =>
                $"撤回后{(view.State.Lead is { } lead ? view.Visit.UnitName(lead) : "承办单位")}不再办理，工单回到待派发，另行计时。",
        },
    ];

    private static Decline ReadDecline(FormFields fields, Visit visit) =>
        new(
            fields.ChoiceOf("reason", "理由", Enum.GetValues<DeclineReason>()),
            fields.TextOf("channel", "告知的渠道") ?? default
        );

    private static Classify ReadClassify(FormFields fields, Visit visit)
    {
        fields.Blame("limit", TicketRefusals.ClassIsDispatched);
        return new Classify(
            fields.ChoiceOf("limit", "时限类别", Enum.GetValues<TicketLimit>()),
            fields.TextOf("category", "类别"),
            fields.IsChecked("confidential"),
            UnitChoices.ReadIfAny(fields, visit, "accused", "被反映单位")
        );
    }

    private static Dispatch ReadDispatch(FormFields fields, Visit visit)
    {
        var (lead, limit, note) = ReadHanding(fields, visit);
        return new Dispatch(lead, limit, note);
    }

    private static Designate ReadDesignate(FormFields fields, Visit visit)
    {
        var (lead, limit, note) = ReadHanding(fields, visit);
        return new Designate(lead, limit, note);
    }

    private static (UnitId Lead, TicketLimit Limit, Text? Note) ReadHanding(FormFields fields, Visit visit) =>
        (
            UnitChoices.ReadLead(fields, visit, "lead", "主办单位"),
            fields.ChoiceOf("limit", "时限类别", Enum.GetValues<TicketLimit>()),
            fields.TextOf("note", "派单说明")
        );

    private static DecideRequest ReadDecision(FormFields fields, Visit visit) =>
        new(fields.YesOrNo("approved", "决定"), fields.TextOf("note", "决定说明"));
}
