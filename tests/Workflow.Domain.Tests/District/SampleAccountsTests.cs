using Workflow.Host.Serving;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.District;

public sealed class SampleAccountsTests
{
    [Fact(DisplayName = "启动时列出的示例账号，每个都写明单位和岗位；科室连同所在单位")]
    public void Each_account_is_printed_with_its_unit_and_post()
    {
        var lines = SampleAccounts.LinesOf(SampleDistrict.Configuration).ToArray();
        Assert.Equal(SampleDistrict.Configuration.Accounts.Length, lines.Length);
        Assert.Contains("shirong       城管局市容科 · 承办岗", lines);
        Assert.All(lines, static line => Assert.Contains(" · ", line, StringComparison.Ordinal));
    }
}
