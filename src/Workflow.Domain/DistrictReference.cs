using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.District;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy;
using Workflow.Domain.Screening;
using Workflow.Domain.Ticket;

namespace Workflow.Domain;

/// <summary>The reference data of one district, folded from its reference streams. Immutable.</summary>
/// <param name="Version">How many reference facts it was folded from.</param>
public sealed record DistrictReference(
    long Version,
    DistrictState District,
    CalendarState CalendarState,
    OrganisationState Organisation,
    PolicyState Policy,
    ScreeningState Screening
) : Reference(Version)
{
    public static readonly DistrictReference Empty = new(
        0,
        DistrictState.Empty,
        CalendarState.Empty,
        OrganisationState.Empty,
        PolicyState.Empty,
        ScreeningState.Empty
    );

    public static readonly StreamRef DistrictStream = StreamOf(DistrictDecider.Type);
    public static readonly StreamRef CalendarStream = StreamOf(CalendarDecider.Type);
    public static readonly StreamRef OrganisationStream = StreamOf(OrganisationDecider.Type);
    public static readonly StreamRef PolicyStream = StreamOf(PolicyDecider.Type);
    public static readonly StreamRef ScreeningStream = StreamOf(ScreeningDecider.Type);

    /// <summary>The streams to read, in any order: facts of different streams do not depend on each other.</summary>
    public static readonly ImmutableArray<StreamRef> Streams =
    [
        DistrictStream,
        CalendarStream,
        OrganisationStream,
        PolicyStream,
        ScreeningStream,
    ];

    /// <summary>The case types of these streams, for the program's one list of case types.</summary>
    public static readonly ImmutableArray<CaseType> Types =
    [
        DistrictDecider.Type,
        CalendarDecider.Type,
        OrganisationDecider.Type,
        PolicyDecider.Type,
        ScreeningDecider.Type,
    ];

    /// <summary>Every rule by which loading reference data refuses.</summary>
    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        LoadingRight.NotPermitted,
        .. DistrictDecider.Rules,
        .. CalendarDecider.Rules,
        .. OrganisationDecider.Rules,
        .. PolicyDecider.Rules,
        .. ScreeningDecider.Rules,
    ];

    public WorkCalendar Calendar => CalendarState.Calendar;

    /// <summary>Empty until the district has been opened.</summary>
    public Text DistrictName => District.Name;

    public bool IsSample => District.IsSample;

    /// <summary>The ticket policy in force at <paramref name="now"/>; null before the first one takes effect.</summary>
    public TicketPolicy? TicketPolicyAt(Moment now) => Policy.TicketPolicyOn(now.DayInChina);

    /// <summary>The admission policy in force at <paramref name="now"/>; null before the first one.</summary>
    public AdmissionPolicy? AdmissionPolicyAt(Moment now) => Policy.AdmissionPolicyOn(now.DayInChina);

    /// <summary>The folded state of one of <see cref="Streams"/>.</summary>
    public State StateOf(StreamRef stream) =>
        stream == DistrictStream ? District
        : stream == CalendarStream ? CalendarState
        : stream == OrganisationStream ? Organisation
        : stream == PolicyStream ? Policy
        : stream == ScreeningStream ? Screening
        : throw new ArgumentOutOfRangeException(nameof(stream), stream, "not a reference stream");

    /// <summary>Remembers one reference fact and counts it.</summary>
    public static DistrictReference Evolve(DistrictReference reference, Fact fact)
    {
        var next = reference with { Version = reference.Version + 1 };
        return fact switch
        {
            DistrictFact => next with { District = DistrictState.Evolve(next.District, fact) },
            CalendarFact => next with { CalendarState = CalendarState.Evolve(next.CalendarState, fact) },
            OrganisationFact => next with { Organisation = OrganisationState.Evolve(next.Organisation, fact) },
            PolicyFact => next with { Policy = PolicyState.Evolve(next.Policy, fact) },
            ScreeningFact => next with { Screening = ScreeningState.Evolve(next.Screening, fact) },
            _ => throw new UnknownFactException(fact),
        };
    }

    /// <summary>A district has one stream of each kind, whose id follows from the kind.</summary>
    private static StreamRef StreamOf(CaseType type) => new(type.Name, new CaseId(Ids.Derived(type.Name)));
}
