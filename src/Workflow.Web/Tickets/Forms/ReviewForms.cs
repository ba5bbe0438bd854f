using System.Collections.Immutable;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Web.Tickets.Forms;

/// <summary>What happens to a drafted reply inside the unit. The draft itself stands in a sheet of its own.</summary>
internal static class ReviewForms
{
    public static readonly ImmutableArray<MoveForm> All =
    [
        MoveForms.Noted(
            "review",
            "审核通过",
            new MoveText("note", "审核意见", "可不填"),
            static note => new ReviewDraft(note)
        ),
        MoveForms.Plain(
            "sign-off",
            "审签并反馈",
            new SignOffDraft(),
            "审签后，拟好的答复作为本单位的反馈送热线中心审核。"
        ),
        MoveForms.Told(
            "send-back",
            "退回修改",
            new MoveText("note", "退回原因", "写明要改什么"),
            static reason => new SendDraftBack(reason)
        ),
    ];
}
