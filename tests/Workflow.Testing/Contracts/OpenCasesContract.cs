using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Xunit;

namespace Workflow.Testing.Contracts;

/// <summary>What everybody does who lists the open cases of a type.</summary>
public abstract class OpenCasesContract
{
    protected abstract IOpenCases Port { get; }

    /// <summary>One more case that is open.</summary>
    protected abstract Task<CaseId> OpenAsync();

    protected abstract Task EndAsync(CaseId id);

    [Fact(DisplayName = "逐页列出未结的个案，按编号先后，不重不漏")]
    public async Task Open_cases_come_in_pages_in_the_order_of_their_ids()
    {
        var cases = new List<CaseId>();
        for (var i = 0; i < 7; i++)
            cases.Add(await OpenAsync());
        await EndAsync(cases[2]);
        await EndAsync(cases[6]);
        cases = [.. cases.Where((_, i) => i is not (2 or 6)).OrderBy(static id => id.Value)];

        Assert.Equal(cases.Take(3), await Port.NextAsync(null, 3, default));
        Assert.Equal(cases.Skip(3), await Port.NextAsync(cases[2], 3, default));
        Assert.Empty(await Port.NextAsync(cases[4], 3, default));
        Assert.Equal(cases, await Port.NextAsync(null, 100, default));
    }

    [Fact(DisplayName = "停在已结的个案之后，仍能接着列；新开的排在后面也列到")]
    public async Task A_place_outlives_its_case()
    {
        var cases = new List<CaseId>();
        for (var i = 0; i < 3; i++)
            cases.Add(await OpenAsync());
        cases = [.. cases.OrderBy(static id => id.Value)];
        await EndAsync(cases[1]);
        var late = await OpenAsync();

        var rest = await Port.NextAsync(cases[1], 100, default);
        Assert.Contains(cases[2], rest);
        Assert.DoesNotContain(cases[1], rest);
        Assert.Contains(late, await Port.NextAsync(null, 100, default));
    }
}
