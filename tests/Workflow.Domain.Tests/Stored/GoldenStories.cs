using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy;
using Workflow.Domain.Tests.Ticket;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Stored;

/// <summary>What a golden file is made of when it is made; once it lies there, it alone counts.</summary>
internal static class GoldenStories
{
    /// <summary>One ticket through nearly all that can happen to one.</summary>
    public static Fact[] Course()
    {
        var story = new Told(New);
        story.Do("grid-worker", ToReport).Do("jiedao", ToWhistle).Do("paidan", new Accept());
        story.Do("paidan", new Classify(TicketLimit.Normal, Text.From("路灯"), true, People.Ecology));
        story.Do("paidan", ToDispatch).Do("chengguan", ToReturn).Do("paidan", ToApprove);
        story.Do("paidan", ToDispatch with { Lead = People.Housing }).Do("paidan", ToRecall).Do("paidan", ToDispatch);
        story.Do("chengguan", new Assign(People.Appearance, new PersonId("p-014"), Text.From("请办理")));
        story.Do("shirong", ToContact).Do("shirong", ToSuspend).Do("paidan", ToApprove);
        story.At(Day(11, 8, 30)).Clock("resume").At(Day(14)).Do("shirong", ToExtend).Clock("urge-decide", Day(15));
        story.Do("paidan", ToApprove).In(Amended.Later).At(Day(16)).Clock(new RederiveDeadline());
        story.Clock("warn", Day(22)).Do("shirong", ToDraft).Do("chengguan", ToSendBack).Do("shirong", ToDraft);
        story.Do("chengguan", new SignOffDraft()).At(Day(23)).Do("shenhe", ToSupplement);
        story.Clock("urge", Day(25)).Clock("report", Day(40)).Do("chengguan", ToFeedback).Do("shenhe", ToPass);
        story.Do("huifang", NoAnswer).Do("huifang", Unsolved).Do("chengguan", ToFeedback).Do("shenhe", ToPass);
        story.Do("huifang", Solved).Do("huifang", ToReopen).Do("paidan", ToDispatch).Do("chengguan", ToFeedback);
        story.Do("shenhe", ToPass).Do("huifang", Solved).Do("huifang", new Archive());
        return story.Facts;
    }

    /// <summary>Each by itself, in no order that a ticket could take.</summary>
    public static Fact[] Ends() =>
        [
            new ReportSettled(CaseText.From("已围挡并更换。")),
            new TicketDeclined(DeclineReason.Petition, CaseText.From("请向信访局反映。")),
            new TicketAnsweredDirectly(CaseText.From("每周一至周五办理。")),
            new TicketWithdrawn(CaseText.From("来电撤回。")),
            new RequestWithdrawn(),
            new DraftReviewed(CaseText.From("同意"), new PersonId("p-038")),
            new ReturnDecided(false, CaseText.From("属本单位职责。"), null),
            new ExtensionDecided(false, CaseText.From("理由不足。"), null),
            new SuspensionDecided(false, CaseText.From("可以施工。"), null, null),
            new TicketClosed(ClosingGround.Disputed, null),
            new StepUrged(TicketStep.Audit),
            new TicketPolicyAdopted(Policy),
        ];

    private static readonly TicketPolicy Policy = Terms.Policy with
    {
        StepRules = TicketStepRules.Usual with { UnitSteps = [new UnitSteps(People.Housing, 2)] },
    };

    /// <summary>A story that keeps its facts.</summary>
    private sealed class Told(Spec begin)
    {
        private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
        private Spec now = begin;

        public Fact[] Facts => [.. facts];

        public Told Do(string who, Command command)
        {
            now = now.As(who);
            return Take(now.When(command));
        }

        public Told Clock(Command command)
        {
            now = now.By(Actor.Clock);
            return Take(now.When(command));
        }

        public Told Clock(string wakeUp)
        {
            now = now.By(Actor.Clock);
            return Take(now.WhenFires(wakeUp));
        }

        public Told Clock(string wakeUp, Moment at) => At(at).Clock(wakeUp);

        public Told At(Moment at)
        {
            now = now.At(at);
            return this;
        }

        public Told In(DistrictReference reference)
        {
            now = now.With(reference);
            return this;
        }

        private Told Take(Spec.Outcome outcome)
        {
            var placed = Assert.IsType<Decision.Facts>(outcome.Decision).Placed;
            facts.AddRange(placed.Where(static one => one.Register is null).Select(static one => one.Fact));
            now = outcome.After();
            return this;
        }
    }
}
