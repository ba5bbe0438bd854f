namespace Workflow.Api.Tests.Adjustment;

/// <summary>The addresses of adjustments that take a body, with one that can be read; in their order.</summary>
internal static class AdjustmentEndpoints
{
    public static readonly Endpoint[] All =
    [
        new(
            "adjustments/report",
            "shequ",
            "adjustments/report",
            "",
            """{"kind":"PowerWanted","subject":"a","account":"a"}"""
        )
        {
            Choices = ["kind"],
            Optional = ["subject"],
        },
        new(
            "adjustments",
            "bianban",
            "adjustments",
            "",
            """{"trigger":"ReviewFinding","subject":"a","source":"a","reason":"a"}"""
        )
        {
            Choices = ["trigger"],
            Optional = ["source"],
        },
        Move("answer", "chengguan", "Asked", """{"opinion":"a"}"""),
        Move("study", "bianban", "Open", """{"findings":"a"}"""),
        Move("ask", "bianban", "Open", """{"unit":"housing","question":"a"}"""),
        Move(
            "adjust",
            "bianban",
            "Studied",
            """{"list":"community-duties","version":"a","from":"2026-11-02","source":"a","reason":"a"}"""
        ) with
        {
            Optional = ["from", "source"],
        },
        Move("keep", "bianban", "Studied", """{"reason":"a"}"""),
        Move("take-back", "shequ", "Open", """{"reason":"a"}""") with
        {
            Optional = ["reason"],
        },
        Move("close", "bianban", "Kept", """{"told":"a"}""") with
        {
            Optional = ["told"],
        },
    ];

    private static Endpoint Move(string verb, string account, string stage, string good) =>
        new("adjustments/" + verb, account, $"adjustments/{{id}}/{verb}", stage, good);
}
