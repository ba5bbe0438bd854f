using System.Text.Json.Nodes;
using Xunit;

namespace Workflow.Api.Tests.Admission;

/// <summary>What is wrong within an object or a list, and what the domain refuses, is named by its field.</summary>
[Collection(RunningApi.Name)]
public sealed class AdmissionFieldTests(ApiHost host)
{
    [Theory(DisplayName = "拟稿：写错的指明是哪个字段、列表中的第几个，什么也不记")]
    [InlineData("to", """["moon"]""", "to", "admission.unit-unknown")]
    [InlineData("to", "5", "to", "door.wrong-type")]
    [InlineData("toKinds", """["Town"]""", "toKinds[0]", "door.not-a-choice")]
    [InlineData("basis", """[{"article":"第四条"}]""", "basis[0].instrument", "door.missing")]
    [InlineData("basis", """[{"instrument":" "}]""", "basis", "admission.text-missing")]
    [InlineData("basis", """["城市市容"]""", "basis[0]", "door.wrong-type")]
    [InlineData("measures", """[{"measure":"Pages","amount":-1}]""", "measures[0].amount", "door.out-of-range")]
    [InlineData(
        "measures",
        """[{"measure":"Pages","amount":1},{"measure":"Pages","amount":2}]""",
        "measures[1]",
        "door.duplicate-field"
    )]
    [InlineData("dataAsked", """["a",""]""", "dataAsked", "admission.text-missing")]
    [InlineData("resources", "5", "resources", "door.wrong-type")]
    [InlineData("resources", "[]", "resources", "door.wrong-type")]
    [InlineData("resources", """{"money":"a"}""", "resources.money", "door.unknown-field")]
    [InlineData("resources", """{"funds":5}""", "resources.funds", "door.wrong-type")]
    [InlineData("exitsWith", """["5"]""", "exitsWith[0]", "door.not-a-choice")]
    [InlineData("title", "\" \"", "title", "admission.text-missing")]
    [InlineData("from", "\"0001-01-01\"", "from", "admission.year-wrong")]
    [InlineData("until", "\"9999-12-31\"", "until", "admission.year-wrong")]
    [InlineData("neededOn", "\"9999-12-31\"", "neededOn", "admission.year-wrong")]
    public async Task What_is_wrong_is_named(string field, string json, string named, string code)
    {
        var tail = await host.TailAsync();
        var content = Admissions.Document((field, JsonNode.Parse(json)));
        Named(await (await host.AsAsync("shirong")).PostAsync("admissions", content), named, code);
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "有密级标志的不保存，也不回显内容")]
    public async Task What_is_secret_is_not_stored()
    {
        var tail = await host.TailAsync();
        var content = Admissions.Document(("body", "机密★10年 关于某事的通报"));
        var reply = await (await host.AsAsync("shirong")).PostAsync("admissions", content);
        Assert.Equal((400, "admission.secret"), (reply.Status, reply.Code));
        Assert.DoesNotContain("某事", reply.Text, StringComparison.Ordinal);
        Assert.Equal(tail, await host.TailAsync());
    }

    [Theory(DisplayName = "代录：纸质决定写错的指明是哪个字段")]
    [InlineData("5", "paper", "door.wrong-type")]
    [InlineData("{}", "paper.decidedBy", "door.missing")]
    [InlineData("""{"decidedBy":"p-039","on":"2026-2-1","paper":"a"}""", "paper.on", "door.not-a-date")]
    [InlineData("""{"decidedBy":"p-039","on":"2026-02-01","paper":1}""", "paper.paper", "door.wrong-type")]
    public async Task A_wrong_paper_is_named(string paper, string named, string code)
    {
        var id = await host.AdmissionAsync("Draft");
        var reply = await (await host.AsAsync("shirong")).PostAsync(
            $"admissions/{id}/pass",
            new JsonObject { ["paper"] = JsonNode.Parse(paper) }.ToJsonString()
        );
        Named(reply, named, code);
    }

    private static void Named(Reply reply, string field, string code)
    {
        Assert.Equal((400, code), (reply.Status, reply.Code));
        Assert.Contains(
            field,
            reply.At("errors").EnumerateArray().Select(static error => error.GetProperty("field").GetString())
        );
    }
}
