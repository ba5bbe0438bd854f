using System.Collections.Immutable;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>A ticket in every phase, and in all that makes a difference within a phase.</summary>
internal static class TicketStates
{
    private static readonly Spec FromAbove = New.When(UpstreamTickets.ToRegister with { Limit = null, Category = null })
        .After();

    private static readonly Spec FromAboveAsked = FromAbove.As("paidan").When(UpstreamTickets.ToAskReturn).After();

    public static readonly ImmutableArray<(string Name, Spec At)> All =
    [
        ("None", New),
        ("Reported", Reported),
        ("Whistled", Whistled),
        ("Registered", Registered),
        ("RegisteredAccused", EcologyAccused),
        ("FromAbove", FromAbove),
        ("FromAboveAsked", FromAboveAsked),
        ("FromAboveDiffers", FromAbove.Claimed(UpstreamTickets.Today, dueAt: UpstreamTickets.NextFriday)),
        ("Accepted", Accepted),
        ("ReturnedBack", ReturnedBack),
        ("Dispatched", Dispatched),
        ("Designated", Designated),
        ("Handling", Handling),
        ("HandlingAccused", FromDispatch(EcologyAccused)),
        ("HandlingBelowAccused", FromDispatch(New.When(ToRegister with { Accused = People.Appearance }).After())),
        ("Drafted", Drafted),
        ("HousingDrafted", HousingDrafted),
        ("HousingReviewed", HousingReviewed),
        ("ReturnAsked", ReturnAsked),
        ("ExtensionAsked", ExtensionAsked),
        ("SuspensionAsked", SuspensionAsked),
        ("Extended", Extended),
        ("Suspended", Suspended),
        ("Auditing", Auditing),
        ("AuditingEcology", EcologyAnswers()),
        ("Answered", Answered),
        ("TriedEnough", TriedEnough),
        ("StillDisputed", StillDisputed),
        ("Closed", Closed),
        ("Unverified", Unverified),
        ("Imported", New.By(LoadingRight.CommandLine).When(ImportAnsweredTests.Import).After()),
        ("Declined", Registered.As("paidan").When(ToDecline).After()),
        ("AnsweredDirectly", Registered.As("paidan").When(ToAnswer).After()),
        ("Settled", Reported.As("jiedao").When(ToSettle).After()),
        ("Withdrawn", Handling.As("huifang").When(ToWithdraw).After()),
        ("ReturnedUp", FromAboveAsked.When(new RecordUpstreamAnswer(UpstreamAskKind.Return, true, null, null)).After()),
        ("Archived", Closed.As("huifang").When(new Archive()).After()),
    ];

    private static Spec EcologyAnswers() =>
        Registered
            .As("paidan")
            .When(ToDispatch with { Lead = People.Ecology })
            .After()
            .As("ecology")
            .When(ToFeedback)
            .After();
}
