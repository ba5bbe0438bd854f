using System.Collections.Immutable;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Forms;

/// <summary>What a street does with a report of its grids.</summary>
internal static class StreetForms
{
    public static readonly ImmutableArray<MoveForm> All =
    [
        MoveForms.Told(
            "settle",
            "处置完毕",
            new MoveText("note", "处置结果", "写明怎么处置的；提交后这件上报就此结束", 4),
            static result => new SettleReport(result)
        ),
        new("whistle", "吹哨", ReadWhistle)
        {
            Hint = static _ => "街道自己解决不了、需要部门到场的，才吹哨。提交后由热线中心派单。",
            Fields = typeof(WhistleFields),
            Kept = ["tried"],
        },
    ];

    private static BlowWhistle ReadWhistle(FormFields fields, Visit visit) =>
        new(
            fields.ChoiceOf("kind", "哨单类别", Enum.GetValues<WhistleKind>()),
            fields.TextOf("tried", "已采取的措施") ?? default,
            UnitChoices.ReadIfAny(fields, visit, "wanted", "希望到场的部门")
        );
}
