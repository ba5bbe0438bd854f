using Npgsql;
using Workflow.Domain.Challenge;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Challenge;

/// <summary>Holds the rows of challenges against the challenges.</summary>
public static class ChallengeRowCheck
{
    public static RowCheck Of(NpgsqlDataSource source) =>
        new(
            ChallengeDecider.Type.Name,
            async (cases, cancel) =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Challenge", "rows_of"));
                command.Parameters.Add(new() { Value = cases.Select(c => c.Case.Value).ToArray() });
                var stored = (await ChallengeQueries.ReadAsync(command, cancel)).ToDictionary(r => r.Case);
                return
                [
                    .. cases
                        .Where(c =>
                            !stored.TryGetValue(c.Case, out var row)
                            || row != ChallengeListRows.Of(c.Case, (ChallengeState)c.State, c.Version, c.LastAt)
                        )
                        .Select(c => c.Case),
                ];
            },
            async cancel =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Challenge", "count_all"));
                return (long)(await command.ExecuteScalarAsync(cancel))!;
            }
        );
}
