namespace Workflow.Api.Tests.Admission;

/// <summary>The addresses of admissions that take a body, with one that can be read; in their order.</summary>
internal static class AdmissionEndpoints
{
    private const string Content = """
        {"kind":"Document","title":"通知","body":"a","duration":"Phased","from":"2026-11-02","until":"2026-12-31",
        "planNumber":"a","notSecret":true,"to":["street-1"]}
        """;

    private static readonly string[] ContentOptional = ["body", "until", "planNumber", "notSecret"];

    public static readonly Endpoint[] All =
    [
        new("admissions", "shirong", "admissions", "", Content)
        {
            Choices = ["kind", "duration"],
            Optional = ContentOptional,
        },
        new(
            "admissions/ordered",
            "quwei",
            "admissions/ordered",
            "",
            Content[..^1] + ""","orderedBy":"a","document":"a"}"""
        )
        {
            Choices = ["kind", "duration"],
            Optional = ContentOptional,
        },
        Move("draft", Content) with
        {
            Choices = ["kind", "duration"],
            Optional = ContentOptional,
        },
        Move("check", "{}"),
        Move("co-sign", """{"agrees":true,"opinion":"a"}""") with
        {
            Optional = ["opinion"],
        },
        Move("settle", """{"unit":"ecology","how":"a"}"""),
        Move("submit", "{}"),
        Move("pre-review", """{"opinion":"a"}""") with
        {
            Optional = ["opinion"],
        },
        Move("leader-sign", """{"opinion":"a"}""") with
        {
            Optional = ["opinion"],
        },
        Move("review", """{"step":"Legality","passes":true,"opinion":"a"}""") with
        {
            Choices = ["step"],
        },
        Move("answer", """{"stance":"Supports","opinion":"a"}""") with
        {
            Choices = ["stance"],
            Optional = ["opinion"],
        },
        Move("pass", """{"opinion":"a","conditions":"a"}""") with
        {
            Optional = ["opinion", "conditions"],
        },
        Move("deliberation", """{"heldOn":"2026-11-02","record":"a"}"""),
        Move("publish", "{}"),
        Move("decide-extension", """{"grants":true,"reason":"a"}""") with
        {
            Optional = ["reason"],
        },
        Move("send-back", """{"to":"Returned","reason":"a"}""") with
        {
            Choices = ["to"],
        },
        Move("reject", Admissions.Reason),
        Move("ask-co-sign", """{"units":["ecology"]}"""),
        Move("hand-on", """{"person":"p-010"}"""),
        Move("copy", """{"units":["street-1"]}"""),
        Move("urge", """{"step":"PreReview"}""") with
        {
            Choices = ["step"],
        },
        Move("supervise", """{"step":"PreReview","demand":"a"}""") with
        {
            Choices = ["step"],
        },
        Move("emergency", Admissions.Reason),
        Move("take-back", """{"reason":"a","forGood":true}"""),
        Move("extend", """{"until":"2026-12-31","reason":"a"}"""),
        Move("suspend", Admissions.Reason),
        Move("resume", Admissions.Reason),
        Move("relay", """{"to":["street-1-community-1"],"neededOn":"2026-12-01","words":"a"}""") with
        {
            Optional = ["neededOn"],
        },
        Move("report-up", """{"what":"a"}"""),
        Move("number-paper", """{"kind":"Admission","number":7}""") with
        {
            Choices = ["kind"],
            Optional = ["number"],
        },
        Move("void-paper", """{"written":"a","reason":"a"}"""),
        Move("exit", Admissions.Reason),
    ];

    /// <summary>What is wrong with a body is said whatever the stage, so all meet a draft of the applicant's.</summary>
    private static Endpoint Move(string verb, string good) =>
        new("admissions/" + verb, "shirong", $"admissions/{{id}}/{verb}", "Draft", good);
}
