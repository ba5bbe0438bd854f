namespace Workflow.Api.Tests.ListBuilding;

/// <summary>The addresses of list building that take a body, with one that can be read; in their order.</summary>
internal static class ListBuildingEndpoints
{
    public static readonly Endpoint[] All =
    [
        new("list-buildings", "bianban", "list-buildings", "", """{"name":"a","list":"community-duties"}"""),
        Move("open-round", "bianban", "Drafting", """{"kind":"Review","units":["housing"],"question":"a"}""") with
        {
            Choices = ["kind"],
        },
        Move("hand-in", "chengguan", "Asked", """{"comments":[{"item":"j01","says":"a"}]}""") with
        {
            Optional = ["comments"],
        },
        Move("answer", "bianban", "Commented", """{"comment":1,"accepted":true,"says":"a"}"""),
        Move("close-round", "bianban", "HandedIn", """{"changes":[{"kind":"Remove","item":"j01"}]}""") with
        {
            Optional = ["changes"],
        },
        Move("revise", "bianban", "Drafting", """{"changes":[{"kind":"Remove","item":"j01"}]}"""),
        Move("ask-legality", "bianban", "Closed", """{"unit":"justice"}"""),
        Move("review", "sifa", "LegalReview", """{"passes":true,"opinion":"a"}"""),
        Move(
            "approve",
            "bianban",
            "Reviewed",
            """{"body":"a","paper":"a","on":"2026-01-05","passes":true,"result":"a"}"""
        ),
        Move("file", "bianban", "Approved", """{"with":"a","number":"a","on":"2026-01-05"}"""),
        Move("publish", "bianban", "Filed", """{"version":"a","from":"2099-01-05","source":"a"}"""),
        Move("withdraw", "bianban", "Drafting", """{"reason":"a"}"""),
    ];

    private static Endpoint Move(string verb, string account, string stage, string good) =>
        new("list-buildings/" + verb, account, $"list-buildings/{{id}}/{verb}", stage, good);
}
