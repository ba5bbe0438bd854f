namespace Workflow.Api.Tests.Challenge;

/// <summary>The addresses of challenges that take a body, in the order of the moves.</summary>
internal static class ChallengeEndpoints
{
    public static readonly Endpoint[] All =
    [
        new(
            "challenges",
            "shequ",
            "challenges",
            "",
            """
            {"mode":"Refusal","title":"报台账","words":"a","kind":"Form","issuerName":"a","issuer":"ecology",
            "means":"a","receivedOn":"2026-11-02","citedNumber":"a","why":"a","grounds":["NoDuty"]}
            """
        )
        {
            Choices = ["mode", "kind"],
            Optional = ["issuer", "means", "citedNumber", "why", "grounds"],
            Texts = [("title", 100), ("words", 20_000), ("issuerName", 100), ("means", 100), ("why", 2_000)],
        },
        Move("query", Challenges.Door, "Checking", """{"issuer":"ecology","question":"a"}""") with
        {
            Texts = [("question", 2_000)],
        },
        Move("answer", "shirong", "Queried", """{"stand":"Withdraws","number":"a","answer":"a"}""") with
        {
            Choices = ["stand"],
            Optional = ["number"],
            Texts = [("answer", 2_000), ("number", 50)],
        },
        Move("verdict", Challenges.Door, "Checking", """{"verdict":"Admitted","reasons":"a","issuer":"ecology"}""") with
        {
            Choices = ["verdict"],
            Optional = ["issuer"],
            Texts = [("reasons", 2_000)],
        },
        Move("forward", Challenges.Door, "Checking", """{"to":"party-office","reason":"a"}""") with
        {
            Texts = [("reason", 2_000)],
        },
        Move("correct", "shirong", "Correcting", """{"kind":"Withdrawn","number":"a","what":"a"}""") with
        {
            Choices = ["kind"],
            Optional = ["number"],
            Texts = [("what", 2_000), ("number", 50)],
        },
        Move("check", Challenges.Door, "Reported", """{"done":true,"reason":"a"}""") with
        {
            Optional = ["reason"],
            Texts = [("reason", 2_000)],
        },
        Move("take-back", "shequ", "Checking", """{"reason":"a"}""") with
        {
            Texts = [("reason", 2_000)],
        },
    ];

    private static Endpoint Move(string verb, string account, string stage, string good) =>
        new("challenges/" + verb, account, $"challenges/{{id}}/{verb}", stage, good);
}
