using System.Security.Cryptography;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Running;

namespace Workflow.Benchmarks;

/// <summary>
/// Who takes the six steps: posts with the duties to register, dispatch, handle, audit and call back.
/// </summary>
public sealed record StepActors(Actor Registers, Actor Dispatches, Actor Handles, Actor Audits, Actor CallsBack);

/// <summary>A ticket's way through its six steps, each as a client's command with an id and a receipt.</summary>
public sealed class TicketSteps(District district, StepActors actors)
{
    public const int Count = 6;

    private static readonly Text Title = Text.From("南航街道龙华路窨井盖破损，夜间有行人绊倒");

    private static readonly Text Body = Text.From(
        "龙华路与新江路口东三十米处窨井盖破损，路灯昏暗，昨晚有行人绊倒，请尽快更换并设置围挡，避免再有人受伤。"
    );

    private static readonly Text Answer = Text.From("您反映的井盖已于今日更换，并已设置围挡和警示灯，感谢您的反映。");

    /// <summary>The command of one step, from 0 to 5.</summary>
    public Envelope Step(StreamRef ticket, int step)
    {
        var (command, actor) = CommandOf(step);
        return new Envelope(
            new CommandId(Ids.New(district.Now)),
            ticket,
            command,
            actor,
            Channel.Api,
            RandomNumberGenerator.GetBytes(32)
        )
        {
            Opens = command is Register opening ? [ticket.Id.Value, opening.PersonKey.Value] : [],
        };
    }

    public static StreamRef NewTicket(District district) =>
        new(TicketDecider.Type.Name, new CaseId(Ids.New(district.Now)));

    private (Command, Actor) CommandOf(int step) =>
        step switch
        {
            0 => (Register(), actors.Registers),
            1 => (new Dispatch(actors.Handles.Unit, TicketLimit.Normal, null), actors.Dispatches),
            2 => (new Sign(), actors.Handles),
            3 => (new GiveFeedback(Answer, null), actors.Handles),
            4 => (new PassFeedback(null), actors.Audits),
            5 => (new CallBack(true, Resolution.Solved, Satisfaction.Satisfied, null), actors.CallsBack),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    private Register Register() =>
        new(
            TicketOrigin.Telephone,
            Title,
            Body,
            Text.From("龙华路与新江路口东 30 米"),
            new PersonKeyId(Ids.New(district.Now)),
            Text.From("来电人"),
            Text.From("0000000"),
            false
        );
}
