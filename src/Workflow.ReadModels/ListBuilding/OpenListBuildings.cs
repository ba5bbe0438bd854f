using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Engine.Log;

namespace Workflow.ReadModels.ListBuilding;

/// <summary>Open cases that build a duty list, by their rows, written in the commit that opens or ends one.</summary>
public sealed class OpenListBuildings(NpgsqlDataSource source) : IOpenCases
{
    public string CaseType => ListBuildingDecider.Type.Name;

    public async Task<IReadOnlyList<CaseId>> NextAsync(CaseId? after, int most, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("ListBuilding", "open_cases"));
        command.Parameters.Add(new() { Value = after is { } last ? last.Value : DBNull.Value });
        command.Parameters.Add(new() { Value = most });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var cases = new List<CaseId>();
        while (await row.ReadAsync(cancel))
            cases.Add(new CaseId(row.GetGuid(0)));
        return cases;
    }
}
