using Npgsql;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.ReadModels.Adjustment;

/// <summary>Open adjustment cases by their list rows, which are written in the commit that opens or ends one.</summary>
public sealed class OpenAdjustments(NpgsqlDataSource source) : IOpenCases
{
    public string CaseType => AdjustmentDecider.Type.Name;

    public async Task<IReadOnlyList<CaseId>> NextAsync(CaseId? after, int most, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Adjustment", "open_cases"));
        command.Parameters.Add(new() { Value = after is { } last ? last.Value : DBNull.Value });
        command.Parameters.Add(new() { Value = most });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var cases = new List<CaseId>();
        while (await row.ReadAsync(cancel))
            cases.Add(new CaseId(row.GetGuid(0)));
        return cases;
    }
}
