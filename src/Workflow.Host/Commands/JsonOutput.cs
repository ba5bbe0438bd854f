using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workflow.Benchmarks;
using Workflow.Engine.Proof;
using Workflow.Host.Import;

namespace Workflow.Host.Commands;

/// <summary>`--json`: one object on standard output and nothing else. Published contract.</summary>
public sealed record BenchReport(IReadOnlyList<BenchRunReport> Runs);

public sealed record BenchRunReport(int Callers, double PerSecond, double P50Ms, double P99Ms, double FloorPerSecond)
{
    public static BenchRunReport Of(CommandsRun run) =>
        new(
            run.Callers,
            Math.Round(run.PerSecond, 1),
            Math.Round(run.P50Ms, 3),
            Math.Round(run.P99Ms, 3),
            Math.Round(run.FloorPerSecond, 1)
        );
}

public static class JsonOutput
{
    private static readonly OutputJson Json = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static void Write<T>(T report) => Console.WriteLine(JsonSerializer.Serialize(report, typeof(T), Json));
}

[JsonSerializable(typeof(BenchReport))]
[JsonSerializable(typeof(VerifyBenchReport))]
[JsonSerializable(typeof(ScreeningBenchReport))]
[JsonSerializable(typeof(ListsRun))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(ExportReport))]
[JsonSerializable(typeof(SheetTakenReport))]
[JsonSerializable(typeof(SheetSentReport))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(ConnectionReport))]
[JsonSerializable(typeof(DistrictLoadReport))]
[JsonSerializable(typeof(DistrictListReport))]
[JsonSerializable(typeof(AccountListReport))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class OutputJson : JsonSerializerContext;
