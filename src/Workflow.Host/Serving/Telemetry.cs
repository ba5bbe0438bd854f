using OpenTelemetry;
using OpenTelemetry.Metrics;
using Workflow.Engine.Running;

namespace Workflow.Host.Serving;

/// <summary>
/// Exports the meters by OTLP where OTEL_EXPORTER_OTLP_ENDPOINT says where to; otherwise they are there for
/// `dotnet-counters` and cost next to nothing.
/// </summary>
public static class Telemetry
{
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTo(WebApplicationBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(EndpointVariable) is not { Length: > 0 })
            return;
        var provider = Sdk.CreateMeterProviderBuilder().AddMeter(EngineMeters.Name).AddOtlpExporter().Build();
        builder.Services.AddSingleton(provider);
    }
}
