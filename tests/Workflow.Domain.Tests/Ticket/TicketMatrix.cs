using System.Collections.Immutable;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>
/// Who may make which move where, and who knows of a ticket at all. Written down by hand and not derived: what is not
/// here is refused.
/// </summary>
internal static class TicketMatrix
{
    private const string Dispatchers = "paidan dispatcher-of-ecology";
    private const string Auditors = "shenhe auditor-for-ecology";
    private const string CityHands = "chengguan shirong stand-in";
    private const string CityLeaders = "chengguan stand-in";
    private const string HousingHands = "housing-clerk housing-hand";
    private const string HousingLeaders = "housing-clerk housing-leader";

    private const string New = "Registered Whistled FromAbove FromAboveAsked FromAboveDiffers";
    private const string Asked = "ReturnAsked ExtensionAsked SuspensionAsked";
    private const string WithCity = $"Handling {Asked} Extended";
    private const string WithHousing = "HousingDrafted HousingReviewed";
    private const string Waiting = "Auditing AuditingEcology Answered TriedEnough StillDisputed";

    private const string Course =
        $"{New} Accepted ReturnedBack Dispatched Designated {WithCity} Drafted {WithHousing} Suspended {Waiting}";

    public static readonly ImmutableArray<(string Move, string Who, string Where)> Allowed =
    [
        ("settle", "jiedao", "Reported"),
        ("whistle", "jiedao", "Reported"),
        ("accept", Dispatchers, New),
        ("accept", "paidan", "RegisteredAccused"),
        ("decline", Dispatchers, $"{New} Accepted"),
        ("decline", "paidan", "RegisteredAccused"),
        ("answer", Dispatchers, $"{New} Accepted"),
        ("answer", "paidan", "RegisteredAccused"),
        ("classify", Dispatchers, $"{Course} HandlingBelowAccused"),
        ("classify", "paidan", "RegisteredAccused HandlingAccused"),
        ("dispatch", Dispatchers, $"{New} Accepted ReturnedBack"),
        ("dispatch", "paidan", "RegisteredAccused"),
        ("designate", Dispatchers, $"{New} Accepted ReturnedBack"),
        ("designate", "paidan", "RegisteredAccused"),
        ("decide", Dispatchers, Asked),
        (
            "recall",
            Dispatchers,
            $"Dispatched Designated {WithCity} Drafted {WithHousing} Suspended HandlingBelowAccused"
        ),
        ("recall", "paidan", "HandlingAccused"),
        ("sign", CityHands, "Dispatched Designated"),
        ("assign", CityLeaders, $"Dispatched Designated {WithCity} Drafted HandlingBelowAccused"),
        ("assign", "chengguan", "HandlingAccused"),
        ("assign", "housing-clerk", WithHousing),
        ("contact", CityHands, $"{WithCity} Drafted Suspended"),
        ("contact", "chengguan shirong", "HandlingAccused"),
        ("contact", CityLeaders, "HandlingBelowAccused"),
        ("contact", HousingHands, WithHousing),
        ("draft", CityHands, $"Dispatched Designated {WithCity}"),
        ("draft", "chengguan shirong", "HandlingAccused"),
        ("draft", CityLeaders, "HandlingBelowAccused"),
        ("review", "housing-head", "HousingDrafted"),
        ("sign-off", CityLeaders, "Drafted"),
        ("sign-off", HousingLeaders, "HousingReviewed"),
        ("send-back", CityLeaders, "Drafted"),
        ("send-back", "housing-head", "HousingDrafted"),
        ("send-back", HousingLeaders, "HousingReviewed"),
        ("feedback", CityLeaders, $"Dispatched Designated {WithCity} Drafted HandlingBelowAccused"),
        ("feedback", "chengguan", "HandlingAccused"),
        ("feedback", HousingLeaders, WithHousing),
        ("return", CityHands, "Dispatched Handling Drafted Extended"),
        ("return", "chengguan shirong", "HandlingAccused"),
        ("return", CityLeaders, "HandlingBelowAccused"),
        ("return", HousingHands, WithHousing),
        ("extend", CityHands, "Dispatched Designated Handling Drafted"),
        ("extend", "chengguan shirong", "HandlingAccused"),
        ("extend", CityLeaders, "HandlingBelowAccused"),
        ("extend", HousingHands, WithHousing),
        ("suspend", CityHands, "Handling Drafted Extended"),
        ("suspend", "chengguan shirong", "HandlingAccused"),
        ("suspend", CityLeaders, "HandlingBelowAccused"),
        ("suspend", HousingHands, WithHousing),
        ("withdraw-request", CityHands, Asked),
        ("resume", $"{CityHands} {Dispatchers}", "Suspended"),
        ("pass", Auditors, "Auditing"),
        ("pass", "shenhe", "AuditingEcology"),
        ("supplement", Auditors, "Auditing"),
        ("supplement", "shenhe", "AuditingEcology"),
        ("call-back", "huifang", "Answered TriedEnough StillDisputed"),
        ("close", "huifang", "TriedEnough StillDisputed"),
        ("reopen", $"huifang {Dispatchers}", "Closed Unverified Declined AnsweredDirectly Withdrawn ReturnedUp"),
        ("withdraw", $"huifang {Dispatchers}", $"{Course} HandlingBelowAccused"),
        ("withdraw", "huifang paidan", "RegisteredAccused HandlingAccused"),
        ("ask-upstream", Dispatchers, "FromAbove FromAboveDiffers"),
        ("upstream-answer", Dispatchers, "FromAboveAsked"),
        ("adopt-due", Dispatchers, "FromAboveDiffers"),
        ("archive", "huifang", "Closed Unverified Imported Declined AnsweredDirectly Settled Withdrawn ReturnedUp"),
    ];

    /// <summary>Where asking again is no mistake: it is so already.</summary>
    public static readonly ImmutableArray<(string Move, string Who, string Where)> AlreadySo =
    [
        ("accept", Dispatchers, "Accepted"),
        ("dispatch", Dispatchers, "Dispatched"),
        ("designate", Dispatchers, "Designated"),
        ("sign", CityHands, $"{WithCity} Drafted"),
        ("sign", "chengguan shirong", "HandlingAccused"),
        ("sign", CityLeaders, "HandlingBelowAccused"),
        ("sign", HousingHands, WithHousing),
        ("feedback", CityHands, "Auditing"),
        ("feedback", "ecology", "AuditingEcology"),
        ("feedback", "ecology-below", "AuditingEcology"),
        ("pass", Auditors, "Answered TriedEnough StillDisputed"),
        ("close", "huifang", "Unverified"),
        ("ask-upstream", Dispatchers, "FromAboveAsked"),
        ("archive", "huifang", "Archived"),
    ];

    private const string Overseers = "dengji paidan shenhe huifang ducha dispatcher-of-ecology auditor-for-ecology";

    private const string OfTheCity = "chengguan shirong section-head stand-in";

    /// <summary>The centre and the supervising office know of every ticket; others as it is here.</summary>
    public static readonly ImmutableArray<(string Who, string Where)> Sees =
    [
        (
            Overseers,
            $"{Course} Reported RegisteredAccused HandlingAccused HandlingBelowAccused Closed Unverified Imported "
                + "Declined AnsweredDirectly Settled Withdrawn ReturnedUp Archived"
        ),
        ("grid-worker jiedao", "Reported Whistled Settled"),
        (
            OfTheCity,
            $"Dispatched Designated {WithCity} Drafted Suspended Auditing Answered TriedEnough StillDisputed Closed "
                + "Unverified Withdrawn Archived"
        ),
        ("chengguan shirong section-head", "HandlingAccused"),
        (CityLeaders, "HandlingBelowAccused"),
        ($"{HousingLeaders} housing-hand housing-head", WithHousing),
        ("ecology ecology-below", "AuditingEcology"),
    ];

    public static bool Has(
        this ImmutableArray<(string Move, string Who, string Where)> table,
        string move,
        string who,
        string where
    ) => table.Any(line => line.Move == move && Names(line.Who, who) && Names(line.Where, where));

    public static bool Has(this ImmutableArray<(string Who, string Where)> table, string who, string where) =>
        table.Any(line => Names(line.Who, who) && Names(line.Where, where));

    private static bool Names(string words, string word) => words.Split(' ').Contains(word);
}
