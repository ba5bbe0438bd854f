using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.DutyList;

/// <summary>
/// What the lists in force say about the matter of a ticket, for whoever dispatches it, objects to it or rules on that.
/// </summary>
/// <param name="ToOpen">
/// The adjustment that a ruling may lead to, as this reader may open it; null before a ruling, and for whoever may not.
/// </param>
public sealed record TicketBoundaries(ImmutableArray<BoundaryFinding> Findings, OpenAdjustment? ToOpen)
{
    public static TicketBoundaries Of(CaseHistory ticket, Shelf shelf, Context reader)
    {
        var state = (TicketState)ticket.State;
        var registered = state.Registered!;
        var findings = BoundaryLookUp.Find(
            shelf.InForceOn(reader.Now.DayInChina),
            state.Category?.Value,
            $"{registered.Title.Value}\n{registered.Body.Value}"
        );
        return new TicketBoundaries(findings, ToOpenFrom(ticket, findings, reader));
    }

    /// <summary>Names no word of whoever complained: a case on a list is read by everybody.</summary>
    private static OpenAdjustment? ToOpenFrom(
        CaseHistory ticket,
        ImmutableArray<BoundaryFinding> findings,
        Context reader
    )
    {
        var state = (TicketState)ticket.State;
        var ruling = ticket.Facts.Select(static one => one.Fact).OfType<ReturnDecided>().LastOrDefault();
        if (
            ruling is null
            || state.Registered!.Number is not { } number
            || OpenAdjustment.WhyNot(AdjustmentTrigger.Arbitration, reader) is not null
        )
            return null;
        var nearest = findings.FirstOrDefault();
        var said = ruling.Approved ? "同意退单" : "不同意退单";
        return new OpenAdjustment(
            AdjustmentTrigger.Arbitration,
            nearest?.Item.Name ?? state.Category ?? Text.From("没有写明由谁负责的事项"),
            number,
            nearest is null ? [] : [new ListItemRef(nearest.List.Code, nearest.Item.Code)],
            Text.From($"工单{number}因由谁承办有争议，裁定{said}，请研判清单有没有写明由谁负责。")
        );
    }
}
