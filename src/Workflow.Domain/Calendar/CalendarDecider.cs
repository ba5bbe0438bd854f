using Workflow.Domain.Calendar.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>The calendar of a district: one line per command.</summary>
public static class CalendarDecider
{
    public static readonly CaseType Type = new(
        "calendar",
        CalendarState.Empty,
        static (command, state, context) => Decide(command, (CalendarState)state, context),
        static (state, fact) => CalendarState.Evolve((CalendarState)state, fact)
    )
    {
        IsReference = true,
    };

    public static Decision Decide(Command command, CalendarState state, Context context) =>
        LoadingRight.Refuses(context)
        ?? command switch
        {
            PublishYear publish => publish.Decide(state),
            SetBusinessHours set => set.Decide(state),
            _ => throw new UnknownCommandException(command),
        };
}
