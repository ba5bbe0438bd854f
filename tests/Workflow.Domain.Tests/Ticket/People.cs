using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Testing;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>
/// Everybody who acts in these tests: the sample accounts, and those that no sample account is: inside a unit with two
/// steps, in the unit complained about and below it, in two posts at once, standing in for somebody.
/// </summary>
internal static class People
{
    public static readonly UnitId CityManagement = new("city-management");
    public static readonly UnitId Appearance = new("city-management-appearance");
    public static readonly UnitId CityOffice = new("city-management-office");
    public static readonly UnitId Housing = new("housing");
    public static readonly UnitId Repair = new("housing-repair");
    public static readonly UnitId Ecology = new("ecology");
    public static readonly UnitId EcologyWater = new("ecology-water");
    public static readonly UnitId Street = new("street-1");
    public static readonly UnitId Grid = new("street-1-community-1-grid-1");

    private static readonly UnitId Hotline = new("hotline");
    private static readonly PersonId OfCityManagement = new("p-010");
    private static readonly PersonId OfEcology = new("p-011");

    /// <summary>The sample district with the people and units made up here.</summary>
    public static readonly DistrictReference District = MadeUp()
        .Aggregate(SampleDistrict.Reference, DistrictReference.Evolve);

    public static readonly ImmutableSortedDictionary<string, Actor> All = SampleDistrict
        .Configuration.Accounts.Select(static account =>
            KeyValuePair.Create(account.Name, SampleDistrict.ActorOf(account.Name))
        )
        .Concat(
            new Dictionary<string, Actor>
            {
                ["grid-worker"] = new(new("p-018"), new($"{Grid}-report"), Grid),
                ["section-head"] = new(new("p-038"), new("city-management-appearance-review"), Appearance),
                ["stand-in"] = new(
                    new("made-up-stand-in"),
                    new("city-management-handle"),
                    CityManagement,
                    OfCityManagement
                ),
                ["housing-clerk"] = new(new("p-012"), new("housing-handle"), Housing),
                ["housing-hand"] = new(new("made-up-hand"), new("housing-repair-handle"), Repair),
                ["housing-head"] = new(new("made-up-head"), new("housing-repair-review"), Repair),
                ["housing-leader"] = new(new("made-up-leader"), new("housing-sign-off"), Housing),
                ["ecology"] = new(OfEcology, new("ecology-handle"), Ecology),
                ["ecology-below"] = new(new("made-up-below"), new("ecology-water-handle"), EcologyWater),
                ["dispatcher-of-ecology"] = new(new("made-up-dispatcher"), new("hotline-second"), Hotline),
                ["auditor-for-ecology"] = new(new("made-up-auditor"), new("hotline-third"), Hotline),
            }
        )
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static Spec As(this Spec spec, string name) => spec.By(All[name]);

    public static Standing StandingOf(string name) => new(District.Organisation, All[name], Spec.AnyMonday);

    private static IEnumerable<Fact> MadeUp() =>
        [
            new UnitAdded(EcologyWater, Text.From("水科"), UnitKind.Section, Ecology),
            new UnitAdded(Repair, Text.From("维修科"), UnitKind.Section, Housing),
            Post("made-up-hand", "housing-repair-handle", Repair, Duty.Handle),
            Post("made-up-head", "housing-repair-review", Repair, Duty.Review),
            Post("made-up-leader", "housing-sign-off", Housing, Duty.SignOff),
            Post("made-up-below", "ecology-water-handle", EcologyWater, Duty.Handle),
            Post("made-up-dispatcher", "hotline-second", Hotline, Duty.Dispatch),
            Post("made-up-dispatcher", "ecology-water-guest", EcologyWater, Duty.Handle),
            Post("made-up-auditor", "hotline-third", Hotline, Duty.Audit),
            Post("made-up-stand-in", "ecology-water-other", EcologyWater, Duty.Handle),
            StandIn("made-up-stand-in", OfCityManagement, "city-management-handle"),
            StandIn("made-up-auditor", OfEcology, "ecology-handle"),
        ];

    private static PostHeld Post(string person, string post, UnitId unit, Duty duty) =>
        new(new(person), new(post), unit, Text.From("岗"), [duty]);

    private static StandInArranged StandIn(string person, PersonId holder, string post) =>
        new(
            new StandIn(
                new(person),
                holder,
                new(post),
                new DateOnly(2026, 1, 1),
                new DateOnly(2026, 12, 31),
                new PersonalText(new PersonKeyId(Ids.Derived("reason")), Text.From("外出学习")),
                ArrangedBy.Hand
            )
        );
}
