using System.Globalization;
using System.Text;
using Workflow.Postgres.Tests.Log;
using Workflow.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Workflow.Postgres.Tests.Forgery;

/// <summary>
/// Manipulations straight in the tables, of every kind, each held against what verification says of it.
/// WORKFLOW_FORGERIES sets how many; WORKFLOW_SEED repeats a run.
/// </summary>
[Collection(OnPostgres.Name)]
public sealed class ForgeryTests(DistrictFixture district, ITestOutputHelper output) : IClassFixture<DistrictFixture>
{
    private readonly Dictionary<string, int> tried = [];

    [Fact(DisplayName = "直接改表：有会签和外部副本时每一处都查出，并指出第一条；没有时说清核到哪里")]
    public async Task Every_manipulation_is_judged()
    {
        await using var forged = new ForgedDistrict(district);
        await forged.BeginAsync();
        foreach (var outside in new[] { true, false })
        {
            var untouched = await forged.VerifyAsync(outside);
            Assert.True(untouched.Ok, untouched.ToString());
            Assert.Equal(outside ? forged.AnchoredTo : 0, untouched.ProvedTo);
            Assert.Equal(outside ? forged.SignedTo : 0, untouched.SignedTo);
            Assert.Equal(forged.Last, untouched.Events);
        }
        var seed = Number("WORKFLOW_SEED", Environment.TickCount);
        var random = new Random(seed);
        var count = Number("WORKFLOW_FORGERIES", Forgeries.All.Count);
        var wrong = new List<string>();
        for (var i = 0; i < count && wrong.Count < 20; i++)
            await TryAsync(forged, Forgeries.All[i % Forgeries.All.Count], random, wrong);
        Report(seed);
        Assert.Empty(wrong);
    }

    private async Task TryAsync(ForgedDistrict forged, Forgery forgery, Random random, List<string> wrong)
    {
        var made = await forgery.MakeAsync(forged, random);
        tried[forgery.Kind] = tried.GetValueOrDefault(forgery.Kind) + 1;
        foreach (var outside in new[] { true, false })
        {
            var report = await forged.VerifyAsync(outside);
            if (!IsRight(forged, made, outside, report))
                wrong.Add($"{forgery.Kind} at {made.Sequence}, outside {outside}: {report} {report.Detail}");
        }
        await forged.RestoreAsync();
    }

    private static bool IsRight(
        ForgedDistrict forged,
        Made made,
        bool outside,
        Workflow.Engine.Proof.VerifyReport report
    ) =>
        made.Finding switch
        {
            Finding.Nothing => report.Ok,
            Finding.Derived => !report.Ok && report.FirstBadSequence is null,
            Finding.Facts => !report.Ok && (made.Sequence is null || report.FirstBadSequence == made.Sequence),
            Finding.Consistent when outside && made.Sequence <= forged.SignedTo => !report.Ok
                && report.FirstBadSequence == made.Sequence
                && report.ProvedTo == (made.Sequence > forged.AnchoredTo ? forged.AnchoredTo : 0),
            // After the last head nothing outside knows of it: what is said is how far it is signed, and no further.
            Finding.Consistent when outside => report.FirstBadSequence is null && report.SignedTo == forged.SignedTo,
            _ => report.FirstBadSequence is null && report is { ProvedTo: 0, SignedTo: 0 },
        };

    private void Report(int seed)
    {
        var lines = new StringBuilder().AppendLine(
            CultureInfo.InvariantCulture,
            $"seed {seed}, {tried.Values.Sum()} tried"
        );
        foreach (var (kind, count) in tried)
            lines.AppendLine(CultureInfo.InvariantCulture, $"{kind, -32} {count, 6}");
        output.WriteLine(lines.ToString());
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var given)
            ? given
            : otherwise;
}
