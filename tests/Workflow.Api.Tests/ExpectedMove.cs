namespace Workflow.Api.Tests;

/// <summary>One cell of the matrix: who tries what in a stage, and what comes of it.</summary>
public sealed record ExpectedMove(string Account, string Verb, string Body, int Status)
{
    public const int Done = 200;

    /// <summary>Answered as done, and nothing is recorded.</summary>
    public const int AlreadySo = 1200;

    private const string Reason = """{"reason":"说明"}""";

    private static readonly string[] Centre = ["dengji", "paidan", "shenhe", "huifang", "ducha"];
    private static readonly string[] Unit = ["chengguan", "shirong"];
    private static readonly string[] Handlers = ["chengguan", "shirong", "jiedao"];
    private static readonly string[] WithUnit = ["Dispatched", "Handling", "Drafted", "Asked"];
    private static readonly string[] New = ["Registered", "Accepted"];
    private static readonly string[] Ended =
    [
        "Closed",
        "ClosedUnverified",
        "Declined",
        "AnsweredDirectly",
        "Withdrawn",
    ];

    public static readonly string[] Accounts = [.. Centre, .. Unit, "jiedao", "shequ", "weihu"];

    /// <summary>Stages in which the city management bureau has the ticket, or had it last.</summary>
    private static readonly string[] Dispatched =
    [
        .. WithUnit,
        "Suspended",
        "Auditing",
        "Answered",
        "Disputed",
        "Closed",
        "ClosedUnverified",
        "Archived",
    ];

    /// <summary>Each move with who may make it, in which stages it is done, and in which it is so already.</summary>
    private static readonly (string Verb, string Body, string[] Who, string[] Done, string[] AlreadySo)[] Moves =
    [
        ("settle", """{"result":"已处置。"}""", ["jiedao"], ["Reported"], []),
        ("whistle", """{"kind":"Enforcement","tried":"已劝导三次"}""", ["jiedao"], ["Reported"], []),
        ("accept", "", ["paidan"], ["Registered"], ["Accepted"]),
        ("decline", """{"reason":"OutOfScope","channel":"区信访局窗口"}""", ["paidan"], New, []),
        ("answer", """{"publicAnswer":"请携带证件到窗口办理。"}""", ["paidan"], New, []),
        (
            "classify",
            """{"limit":"Normal","confidential":false,"category":"市容"}""",
            ["paidan"],
            [.. New, .. WithUnit, "Suspended", "Auditing", "Answered", "Disputed"],
            []
        ),
        ("dispatch", Tickets.Dispatch, ["paidan"], New, ["Dispatched"]),
        ("designate", Tickets.Dispatch, ["paidan"], New, []),
        ("decide", """{"approved":true}""", ["paidan"], ["Asked"], []),
        ("recall", Reason, ["paidan"], [.. WithUnit, "Suspended"], []),
        ("sign", "", Handlers, ["Dispatched"], ["Handling", "Drafted", "Asked"]),
        ("assign", """{"section":"city-management-appearance"}""", ["chengguan"], WithUnit, []),
        ("contact", Tickets.Contact, Handlers, ["Handling", "Drafted", "Asked", "Suspended"], []),
        ("draft", Tickets.Feedback, Handlers, ["Dispatched", "Handling", "Asked"], []),
        ("review", "", [], [], []),
        ("sign-off", "", ["chengguan"], ["Drafted"], []),
        ("send-back", Reason, ["chengguan"], ["Drafted"], []),
        ("feedback", Tickets.Feedback, Handlers, WithUnit, ["Auditing"]),
        (
            "return",
            """{"reason":"NotOurDuty","note":"属于住建局"}""",
            Handlers,
            ["Dispatched", "Handling", "Drafted"],
            []
        ),
        ("extend", Tickets.Extend, Handlers, ["Dispatched", "Handling", "Drafted"], []),
        ("suspend", Tickets.Suspend, Handlers, ["Handling", "Drafted"], []),
        ("withdraw-request", "", Handlers, ["Asked"], []),
        ("resume", "", [.. Handlers, "paidan"], ["Suspended"], []),
        ("pass", "", ["shenhe"], ["Auditing"], ["Answered", "Disputed"]),
        ("supplement", Reason, ["shenhe"], ["Auditing"], []),
        ("call-back", Tickets.Solved, ["huifang"], ["Answered", "Disputed"], []),
        ("close", Tickets.Close, ["huifang"], ["Disputed"], ["ClosedUnverified"]),
        ("reopen", Reason, ["huifang", "paidan"], Ended, []),
        (
            "withdraw",
            Reason,
            ["huifang", "paidan"],
            [.. New, .. WithUnit, "Suspended", "Auditing", "Answered", "Disputed"],
            []
        ),
        ("archive", "", ["huifang"], [.. Ended, "Settled"], ["Archived"]),
    ];

    public static IEnumerable<ExpectedMove> In(string stage) =>
        from account in Accounts
        from move in Moves
        select new ExpectedMove(account, move.Verb, move.Body, StatusOf(stage, account, move));

    private static int StatusOf(
        string stage,
        string account,
        (string Verb, string Body, string[] Who, string[] Done, string[] AlreadySo) move
    )
    {
        if (!Sees(stage, account))
            return 404;
        if (!move.Who.Contains(account))
            return 403;
        if (move.AlreadySo.Contains(stage))
            return AlreadySo;
        // The bureau's replies are signed by its office: a section gives none by itself.
        if (move.Verb == "feedback" && account == "shirong")
            return 409;
        return move.Done.Contains(stage) ? Done : 409;
    }

    /// <summary>A community sees what it registered itself, here nothing; a street what its grids reported.</summary>
    private static bool Sees(string stage, string account) =>
        Centre.Contains(account)
        || (Unit.Contains(account) && Dispatched.Contains(stage))
        || (account == "jiedao" && stage is ("Reported" or "Settled"));
}
