using Workflow.Domain.Kernel;
using Workflow.Domain.Tests.Ticket;
using Workflow.Domain.Ticket;
using Workflow.Domain.UpstreamSheet;

namespace Workflow.Domain.Tests.Stored;

/// <summary>What a golden history of the exchange with the upper level is made of, once.</summary>
internal static class GoldenUpstream
{
    private static readonly Text City = Text.From("city12345");
    private static readonly UpstreamMessage Reply = new(UpstreamMessageKind.Reply, 1);

    public static Fact[] Exchange()
    {
        var state = UpstreamTickets.Dispatched.State();
        return
        [
            state.Registered!,
            new UpstreamAsked(
                UpstreamAskKind.Extension,
                CaseText.From("须停电施工。"),
                UpstreamTickets.NextFriday,
                UpstreamTickets.Today
            ),
            new UpstreamAnswered(
                UpstreamAskKind.Extension,
                true,
                CaseText.From("同意"),
                UpstreamTickets.NextFriday,
                state.Term,
                UpstreamTickets.Friday
            ),
            new UpstreamClaimed(
                UpstreamTickets.Today,
                UpstreamStatus.Reopened,
                UpstreamTickets.Friday,
                CaseText.From("路灯不亮")
            ),
            new SourceDueAdopted(UpstreamTickets.Friday, null, UpstreamTickets.Friday),
            new UpstreamSent([Reply], UpstreamTickets.Sheet, UpstreamTickets.Today),
            new SheetTakenIn(City, UpstreamTickets.Today, Text.From("ab12"), true, 5, 2, 1, 1, 1),
            new SheetPlanned(City, UpstreamTickets.Today, 1, [new PlannedMessage(UpstreamTickets.Sheet, Reply)]),
            new SheetSentOut(1, 1),
        ];
    }
}
