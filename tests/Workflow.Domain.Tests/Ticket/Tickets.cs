using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>One ticket at every point of its course, in the sample district.</summary>
internal static class Tickets
{
    public static readonly PersonKeyId Key = new(Ids.Derived("complainant"));
    public static readonly UnitId CityManagement = new("city-management");

    public static readonly Register ToRegister = new(
        TicketOrigin.Telephone,
        Text.From("路灯不亮"),
        Text.From("五龙街路灯三天不亮。"),
        Text.From("五龙街12号"),
        Key,
        Text.From("张三"),
        Text.From("13800000000"),
        false
    );

    public static readonly Dispatch ToDispatch = new(CityManagement, TicketLimit.Normal, Text.From("请尽快"));
    public static readonly Contact ToContact = new(ContactMeans.Telephone, true, null);
    public static readonly GiveFeedback ToFeedback = new(Text.From("已修复。"), Text.From("换灯泡"));
    public static readonly Close ToClose = new(ClosingGround.Confirmed, null);

    public static readonly Spec New = Spec.For(TicketDecider.Type)
        .With(SampleDistrict.Reference)
        .WithRegisters(new NumberState(7))
        .As("dengji");

    public static readonly Spec Registered = New.When(ToRegister).After();
    public static readonly Spec Dispatched = Registered.As("paidan").When(ToDispatch).After();
    public static readonly Spec Handling = Dispatched.As("chengguan").When(new Sign()).After();
    public static readonly Spec Answered = Handling.When(ToFeedback).After();
    public static readonly Spec Closed = Answered.As("huifang").When(ToClose).After();

    public static readonly Spec Unverified = Answered
        .As("huifang")
        .When(ToClose with { Ground = ClosingGround.Unreachable })
        .After();

    public static readonly ImmutableArray<(string Name, Spec At)> Course =
    [
        ("None", New),
        ("Registered", Registered),
        ("Dispatched", Dispatched),
        ("Handling", Handling),
        ("Answered", Answered),
        ("Closed", Closed),
        ("ClosedUnverified", Unverified),
    ];

    public static TicketState Ticket(this Spec spec) => (TicketState)spec.State;

    public static Spec As(this Spec spec, string account) => spec.By(SampleDistrict.ActorOf(account));

    public static Context ContextOf(string account, Moment? now = null) =>
        new(
            now ?? Spec.AnyMonday,
            SampleDistrict.ActorOf(account),
            new CaseId(Ids.Derived("spec")),
            SampleDistrict.Reference,
            [new NumberState(7)]
        );

    public static Text Long(int length) => Text.From(new string('长', length));
}
