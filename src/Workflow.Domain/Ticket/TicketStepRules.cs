using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>How many steps of review a reply passes inside one unit: 0 to 2. STORED FORMAT.</summary>
public sealed record UnitSteps(UnitId Unit, int Steps);

/// <summary>
/// The limits and counts along the course of a ticket, besides the unit's own limit. Sources: rules of the field §2.2,
/// §2.3 and §7; each rule carries its own. STORED FORMAT.
/// </summary>
/// <param name="Triage">For a street to decide on a report.</param>
/// <param name="Dispatch">For the centre to dispatch, and <paramref name="DispatchUrgent"/> for urgent classes.</param>
/// <param name="Sign">For the unit to sign, and <paramref name="SignWhistle"/> when a street blew the whistle.</param>
/// <param name="Contact">For the first contact, never after the unit's own limit.</param>
/// <param name="Return">For the unit to ask for a return.</param>
/// <param name="MostReturns">How often one ticket may be returned, whoever asks.</param>
/// <param name="Decide">For the centre to decide on a request.</param>
/// <param name="MostExtension">Working days of one extension at most.</param>
/// <param name="Report">How long after the due moment an overdue ticket is reported.</param>
/// <param name="UpstreamLead">How much earlier than the upper level's deadline ours must be.</param>
/// <param name="CallbackAttempts">Calls without an answer before a ticket may be closed unverified.</param>
/// <param name="CallbackDays">On how many different days they must have been made.</param>
/// <param name="InsideSteps">For units that <paramref name="UnitSteps"/> does not name: 0 to 2.</param>
public sealed record TicketStepRules(
    DeadlineRule Triage,
    DeadlineRule Dispatch,
    DeadlineRule DispatchUrgent,
    DeadlineRule Sign,
    DeadlineRule SignWhistle,
    DeadlineRule Contact,
    DeadlineRule ContactWhistle,
    DeadlineRule Return,
    int MostReturns,
    DeadlineRule Decide,
    int MostExtension,
    int MostExtensions,
    DeadlineRule Audit,
    DeadlineRule Callback,
    int CallbackAttempts,
    int CallbackDays,
    int MostReworks,
    DeadlineRule Report,
    WarningLead UpstreamLead,
    int InsideSteps,
    ImmutableArray<UnitSteps> UnitSteps
)
{
    /// <summary>
    /// What the lead before the upper level's deadline is called where numbers are counted out to people.
    /// </summary>
    public const string UpstreamWord = "上级时限提前量";

    private static readonly Text Design = Text.From("本系统默认值（示例，由区县按本地规定改写）");

    /// <summary>What holds where a policy, adopted before there was this part, says nothing.</summary>
    public static readonly TicketStepRules Usual = new(
        Triage: Rule(1, TimeUnit.WorkingDay),
        Dispatch: Rule(2, TimeUnit.WorkingHour),
        DispatchUrgent: Rule(1, TimeUnit.NaturalHour),
        Sign: Rule(2, TimeUnit.WorkingHour),
        SignWhistle: Rule(1, TimeUnit.WorkingHour),
        Contact: Rule(1, TimeUnit.WorkingDay),
        ContactWhistle: Rule(24, TimeUnit.NaturalHour),
        Return: Rule(1, TimeUnit.WorkingDay),
        MostReturns: 1,
        Decide: Rule(4, TimeUnit.WorkingHour),
        MostExtension: 10,
        MostExtensions: 1,
        Audit: Rule(1, TimeUnit.WorkingDay),
        Callback: Rule(3, TimeUnit.WorkingDay),
        CallbackAttempts: 3,
        CallbackDays: 2,
        MostReworks: 2,
        Report: Rule(5, TimeUnit.WorkingDay),
        UpstreamLead: new WarningLead(1, TimeUnit.WorkingDay),
        InsideSteps: 0,
        UnitSteps: []
    );

    /// <summary>Every rule with the word that people know it by, for checks and for reading files.</summary>
    public IEnumerable<(string Word, DeadlineRule Rule)> Rules =>
        [
            ("街道研判", Triage),
            ("派单", Dispatch),
            ("紧急派单", DispatchUrgent),
            ("签收", Sign),
            ("哨单签收", SignWhistle),
            ("首次联系", Contact),
            ("哨单首次联系", ContactWhistle),
            ("申请退单", Return),
            ("决定申请", Decide),
            ("审核", Audit),
            ("回访", Callback),
            ("超期通报", Report),
        ];

    /// <summary>Every count with its word, and the least and the most it may be.</summary>
    public IEnumerable<(string Word, int Count, int Least, int Most)> Counts =>
        [
            ("退单次数", MostReturns, 0, 5),
            ("一次延期的工作日数", MostExtension, 1, 60),
            ("延期次数", MostExtensions, 0, 5),
            ("回访次数", CallbackAttempts, 1, 10),
            ("回访天数", CallbackDays, 1, 10),
            ("重新办理次数", MostReworks, 0, 5),
            ("单位内审签步数", InsideSteps, 0, 2),
            .. UnitSteps.Select(static unit => ("单位内审签步数", unit.Steps, 0, 2)),
        ];

    public int StepsInside(UnitId unit) =>
        UnitSteps.FirstOrDefault(one => one.Unit == unit) is { } own ? own.Steps : InsideSteps;

    public bool Equals(TicketStepRules? other) =>
        other is not null
        && Rules.SequenceEqual(other.Rules)
        && Counts.SequenceEqual(other.Counts)
        && UpstreamLead == other.UpstreamLead
        && UnitSteps.AsSpan().SequenceEqual(other.UnitSteps.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Triage, Sign, Audit, UnitSteps.Length);

    private static DeadlineRule Rule(int amount, TimeUnit unit) => new(amount, unit, Design);
}
