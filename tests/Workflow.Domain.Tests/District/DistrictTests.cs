using System.Reflection;
using System.Text.RegularExpressions;
using Workflow.Domain.District;
using Workflow.Domain.District.Commands;
using Workflow.Domain.Kernel;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.District;

public sealed class DistrictTests
{
    private static readonly Spec New = Spec.For(DistrictDecider.Type);
    private static readonly OpenDistrict Open = new(Text.From("longsha"), Text.From("龙沙区"), true);

    [Fact(DisplayName = "开通区县；再开通没有变化；名称可改")]
    public void A_district_is_opened_once() =>
        New.When(Open)
            .Then(new DistrictOpened(Open.Code, Open.Name, true))
            .When(Open)
            .ThenUnchanged()
            .When(Open with { Name = Text.From("新区") })
            .Then(new DistrictRenamed(Text.From("新区")));

    [Fact(DisplayName = "代码和是否示例不能更改")]
    public void Code_and_sample_never_change()
    {
        var opened = New.When(Open).After();
        opened.When(Open with { Code = Text.From("other") }).ThenRefused(OpenDistrict.OtherCode, "longsha", "other");
        opened.When(Open with { IsSample = false }).ThenRefused(OpenDistrict.SampleChanged, "longsha");
        New.When(Open with { Code = Text.From("龙沙") }).ThenRefused(OpenDistrict.CodeInvalid, "龙沙");
        New.When(Open with { Name = default }).ThenRefused(OpenDistrict.NameMissing, "longsha");
    }

    [Fact(DisplayName = "基础资料各有一条流，编号由种类得出；不认识的事实报错")]
    public void Reference_streams_are_fixed()
    {
        Assert.Equal(Ids.Derived("calendar"), DistrictReference.CalendarStream.Id.Value);
        Assert.Equal(
            DistrictReference.Types.Select(static type => type.Name),
            DistrictReference.Streams.Select(static stream => stream.Type)
        );
        Assert.All(DistrictReference.Types, static type => Assert.True(type.IsReference));
        Assert.Throws<UnknownFactException>(() => DistrictReference.Evolve(DistrictReference.Empty, new Strange()));
        foreach (var type in DistrictReference.Types)
        {
            Assert.Throws<UnknownFactException>(() => type.Evolve(type.Initial, new Strange()));
            Assert.Throws<UnknownCommandException>(() => Spec.For(type).When(new Odd()));
        }
    }

    [Fact(DisplayName = "每条拒绝规则都在目录中，只有一条，话说得完整")]
    public void Every_rule_is_listed_and_speaks_plainly()
    {
        var declared = typeof(DistrictReference)
            .Assembly.GetTypes()
            .Where(static type => Folders.Contains(type.Namespace))
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static field => field.FieldType == typeof(RefusalRule))
            .Select(static field => (RefusalRule)field.GetValue(null)!)
            .OrderBy(static rule => rule.Code, StringComparer.Ordinal);
        var listed = DistrictReference.Rules.OrderBy(static rule => rule.Code, StringComparer.Ordinal);
        Assert.Equal(declared, listed);
        Assert.Distinct(DistrictReference.Rules.Select(static rule => rule.Code));
        Assert.All(
            DistrictReference.Rules,
            static rule =>
            {
                Assert.EndsWith("。", rule.Sentence);
                // A colon stands in a time of day only.
                var words = Regex.Replace(rule.Sentence, "[0-9]{2}:[0-9]{2}", "");
                Assert.DoesNotContain(words, static c => ",;:!?()\"！".Contains(c));
                Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", rule.Code);
            }
        );
    }

    private static readonly string?[] Folders =
    [
        "Workflow.Domain",
        .. from folder in (string[])["District", "Calendar", "Organisation", "Policy", "Screening"]
        from below in (string[])["", ".Commands"]
        select $"Workflow.Domain.{folder}{below}",
    ];

    private sealed record Strange : Fact;

    private sealed record Odd : Command;
}
