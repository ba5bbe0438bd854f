using System.Text.Json.Nodes;

namespace Workflow.Api.Tests;

/// <summary>An address that takes a body, with a body that is right.</summary>
/// <param name="Path">`{id}` stands for a case in <paramref name="Stage"/>, where the move could be made.</param>
public sealed record Endpoint(string Name, string Account, string Path, string Stage, string Good)
{
    /// <summary>Fields that take one of some names.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>Fields that may be left out.</summary>
    public string[] Optional { get; init; } = [];

    /// <summary>Text fields with the most characters that the domain takes.</summary>
    public (string Field, int Most)[] Texts { get; init; } = [];

    public static readonly Endpoint[] All =
    [
        new("sign-in", "", "sign-in", "", """{"account":"dengji","password":"x"}"""),
        new(
            "register",
            "dengji",
            "tickets",
            "",
            """{"title":"路灯不亮","body":"坏了三天","place":"正阳街","category":"市容","accused":"housing"}"""
        )
        {
            Optional = ["place", "category", "accused"],
            Texts =
            [
                ("title", 100),
                ("body", 10_000),
                ("place", 200),
                ("name", 50),
                ("telephone", 50),
                ("category", 50),
            ],
        },
        new("report", "jiedao", "tickets/reports", "", """{"title":"积水","body":"路口","place":"a","category":"a"}""")
        {
            Optional = ["place", "category"],
            Texts = [("title", 100), ("body", 10_000), ("place", 200), ("category", 50)],
        },
        Move("settle", "jiedao", "Reported", """{"result":"a"}""") with
        {
            Texts = [("result", 10_000)],
        },
        Move("whistle", "jiedao", "Reported", """{"kind":"Emergency","tried":"a","wanted":"housing"}""") with
        {
            Choices = ["kind"],
            Optional = ["wanted"],
            Texts = [("tried", 2_000)],
        },
        Move("accept", "paidan", "Registered", "{}"),
        Move("decline", "paidan", "Registered", """{"reason":"Petition","channel":"a"}""") with
        {
            Choices = ["reason"],
            Texts = [("channel", 2_000)],
        },
        Move("answer", "paidan", "Registered", """{"publicAnswer":"a"}""") with
        {
            Texts = [("publicAnswer", 10_000)],
        },
        Move(
            "classify",
            "paidan",
            "Registered",
            """{"limit":"Urgent","confidential":true,"category":"a","accused":"housing"}"""
        ) with
        {
            Choices = ["limit"],
            Optional = ["category", "accused"],
            Texts = [("category", 50)],
        },
        Dispatch("dispatch"),
        Dispatch("designate"),
        Move("decide", "paidan", "Asked", """{"approved":true,"note":"a"}""") with
        {
            Optional = ["note"],
            Texts = [("note", 2_000)],
        },
        Reason("recall", "paidan", "Handling"),
        Move("sign", "chengguan", "Dispatched", "{}"),
        Move("assign", "chengguan", "Handling", """{"section":"city-management","person":"p-010","note":"a"}""") with
        {
            Optional = ["person", "note"],
            Texts = [("note", 2_000)],
        },
        Move("contact", "chengguan", "Handling", """{"means":"Visit","reached":true,"note":"a"}""") with
        {
            Choices = ["means"],
            Optional = ["note"],
            Texts = [("note", 2_000)],
        },
        Answer("draft", "shirong"),
        Move("review", "chengguan", "Drafted", """{"note":"a"}""") with
        {
            Optional = ["note"],
        },
        Move("sign-off", "chengguan", "Drafted", "{}"),
        Reason("send-back", "chengguan", "Drafted"),
        Answer("feedback", "chengguan"),
        Move("return", "chengguan", "Handling", """{"reason":"Unclear","note":"a","suggested":"housing"}""") with
        {
            Choices = ["reason"],
            Optional = ["suggested"],
            Texts = [("note", 2_000)],
        },
        Move("extend", "chengguan", "Handling", """{"workingDays":5,"reason":"a"}""") with
        {
            Texts = [("reason", 2_000)],
        },
        Move("suspend", "chengguan", "Handling", Tickets.Suspend) with
        {
            Choices = ["kind"],
            Texts = [("reason", 2_000)],
        },
        Move("withdraw-request", "chengguan", "Asked", "{}"),
        Move("resume", "chengguan", "Suspended", "{}"),
        Move("pass", "shenhe", "Auditing", """{"note":"a"}""") with
        {
            Optional = ["note"],
            Texts = [("note", 2_000)],
        },
        Reason("supplement", "shenhe", "Auditing"),
        Move(
            "call-back",
            "huifang",
            "Answered",
            """{"reached":true,"resolution":"Solved","satisfaction":"Neutral","note":"a"}"""
        ) with
        {
            Choices = ["resolution", "satisfaction"],
            Optional = ["resolution", "satisfaction", "note"],
            Texts = [("note", 2_000)],
        },
        Move("close", "huifang", "Disputed", """{"ground":"Disputed","note":"a"}""") with
        {
            Choices = ["ground"],
            Optional = ["note"],
            Texts = [("note", 2_000)],
        },
        Reason("reopen", "paidan", "Closed"),
        Reason("withdraw", "huifang", "Answered"),
        Move("ask-upstream", "paidan", "FromAbove", """{"kind":"Return","reason":"a"}""") with
        {
            Choices = ["kind"],
            Texts = [("reason", 2_000)],
        },
        Move("upstream-answer", "paidan", "FromAboveAsked", """{"kind":"Return","approved":true,"note":"a"}""") with
        {
            Choices = ["kind"],
            Optional = ["note"],
        },
        Move("adopt-due", "paidan", "FromAboveDiffers", "{}"),
        Move("archive", "huifang", "Closed", "{}"),
    ];

    public bool NeedsToken => Account.Length > 0;

    /// <summary>What its cases are called in refusals: `ticket`, `admission`, `challenge`, `adjustment`.</summary>
    public string CaseType => Path.Split('/')[0].TrimEnd('s');

    public bool HasTicket => Stage.Length > 0;

    /// <summary>Nothing in it must be there, so it may be left out as a whole.</summary>
    public bool MayBeEmpty => HasTicket && Body.All(given => Optional.Contains(given.Key));

    public JsonObject Body => JsonNode.Parse(Good)!.AsObject();

    private static Endpoint Move(string verb, string account, string stage, string good) =>
        new(verb, account, $"tickets/{{id}}/{verb}", stage, good);

    private static Endpoint Reason(string verb, string account, string stage) =>
        Move(verb, account, stage, """{"reason":"a"}""") with
        {
            Texts = [("reason", 2_000)],
        };

    private static Endpoint Answer(string verb, string account) =>
        Move(verb, account, "Handling", """{"publicAnswer":"a","internalNote":"a"}""") with
        {
            Optional = ["internalNote"],
            Texts = [("publicAnswer", 10_000), ("internalNote", 10_000)],
        };

    private static Endpoint Dispatch(string verb) =>
        Move(verb, "paidan", "Registered", """{"lead":"power","limit":"Urgent","note":"a"}""") with
        {
            Choices = ["limit"],
            Optional = ["note"],
            Texts = [("note", 2_000)],
        };
}
