using System.Net.Mime;
using System.Text;
using Workflow.Engine.Doors;
using Workflow.Engine.Log;
using Workflow.ReadModels;

namespace Workflow.Host.Serving;

/// <summary>
/// `/health/live`: the process answers. `/health/ready`: it can do its work, and if not, why, in words.
/// </summary>
public static class HealthPages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithMetadata(DoorRule.Public);
        health.MapGet("/live", () => Results.Text("正常\n", MediaTypeNames.Text.Plain, Encoding.UTF8));
        health.MapGet("/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(DistrictDesks desks, HttpContext http)
    {
        var words = new StringBuilder();
        var good = desks.All.Count > 0;
        if (!good)
            words.AppendLine("还没有开通任何区。");
        foreach (var desk in desks.All)
            good &= await DescribeAsync(desk, words, http.RequestAborted);
        var status = good ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return Results.Text(words.ToString(), MediaTypeNames.Text.Plain, Encoding.UTF8, status);
    }

    private static async Task<bool> DescribeAsync(DistrictDesk desk, StringBuilder words, CancellationToken aborted)
    {
        var name = desk.District.Name;
        var good = true;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
            patience.CancelAfter(Patience);
            var tail = await desk.District.Log.TailAsync(patience.Token);
            words.AppendLine(FormattableString.Invariant($"{name}：数据库正常，记录到第{tail.Sequence}条。"));
        }
        catch (Exception away) when (away is LogAwayException or OperationCanceledException)
        {
            words.AppendLine(FormattableString.Invariant($"{name}：数据库连不上，暂时不能办理。"));
            good = false;
        }
        if (desk.District.WritingTrouble is { } trouble)
        {
            words.AppendLine(FormattableString.Invariant($"{name}：已停止写入，请负责维护的人员检查（{trouble}）。"));
            good = false;
        }
        foreach (var (projection, reason) in desk.District.Projections.Stopped)
        {
            words.AppendLine(FormattableString.Invariant($"{name}：列表“{projection}”已停止更新（{reason}）。"));
            good = false;
        }
        return good;
    }
}
