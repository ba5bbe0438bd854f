using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>The district of these tests after its calendar or its policy was changed.</summary>
internal static class Amended
{
    private static readonly CalendarYear Year = People.District.Calendar.Years[2026];

    /// <summary>Thursday of the first week off: a normal deadline moves from Monday to Tuesday.</summary>
    public static readonly DistrictReference Later = With(
        Year with
        {
            DaysOff = Year.DaysOff.Add(new DayOff(new DateOnly(2026, 3, 12), Text.From("停电"))),
        }
    );

    /// <summary>Saturday of the first week worked: a normal deadline moves from Monday to that Saturday.</summary>
    public static readonly DistrictReference Sooner = With(
        Year with
        {
            MakeUpWorkdays = Year.MakeUpWorkdays.Add(new DateOnly(2026, 3, 14)),
        }
    );

    /// <summary>Another day of the year, which no deadline of March rests on.</summary>
    public static readonly DistrictReference Elsewhere = With(
        Year with
        {
            DaysOff = Year.DaysOff.Add(new DayOff(new DateOnly(2026, 11, 12), Text.From("停电"))),
        }
    );

    /// <summary>The year after has its calendar: nothing is off in it but weekends.</summary>
    public static readonly DistrictReference Published2027 = DistrictReference.Evolve(
        People.District,
        new CalendarYearPublished(new CalendarYear(2027, [], [], Text.From("通知")))
    );

    /// <summary>From Tuesday of the first week on, warnings come three days ahead and reports after one.</summary>
    public static readonly DistrictReference OtherPolicy = DistrictReference.Evolve(
        People.District,
        new TicketPolicyAdopted(
            Terms.Policy with
            {
                EffectiveFrom = new DateOnly(2026, 3, 10),
                Normal = Terms.Policy.Normal with { Warning = new WarningLead(3, TimeUnit.WorkingDay) },
                StepRules = Terms.Policy.StepRulesInForce with
                {
                    Report = Terms.Policy.StepRulesInForce.Report with { Amount = 1 },
                },
            }
        )
    );

    private static DistrictReference With(CalendarYear year) =>
        DistrictReference.Evolve(People.District, new CalendarYearAmended(year));
}
