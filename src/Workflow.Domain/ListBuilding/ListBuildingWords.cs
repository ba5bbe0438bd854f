using System.Globalization;

namespace Workflow.Domain.ListBuilding;

/// <summary>The office's words for building a list: on pages, over HTTP.</summary>
public static class ListBuildingWords
{
    public const string Silent = "到期未反馈，不视为同意";

    public static string Of(RoundKind kind) =>
        kind switch
        {
            RoundKind.Reporting => "摸底上报",
            RoundKind.Consultation => "征求意见",
            RoundKind.Review => "审核",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string Of(ListBuildingPhase phase) =>
        phase switch
        {
            ListBuildingPhase.None => "没有立项",
            ListBuildingPhase.Drafting => "起草",
            ListBuildingPhase.InRound => "正在征集意见",
            ListBuildingPhase.LegalReview => "合法性审查",
            ListBuildingPhase.Reviewed => "审查通过，待批准",
            ListBuildingPhase.Approved => "已批准，待备案",
            ListBuildingPhase.Filed => "已备案，待公布",
            ListBuildingPhase.Published => "已公布",
            ListBuildingPhase.Withdrawn => "已撤销",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    /// <summary>The phase of a case on a day: what is published comes into force by itself.</summary>
    /// <param name="from">Null until it is published.</param>
    public static string Of(ListBuildingPhase phase, DateOnly? from, DateOnly today) =>
        from <= today ? "已生效" : Of(phase);

    /// <summary>`征求意见第2轮`</summary>
    public static string Of(ListRound round) => Of(round.Opened.Kind, round.OfKind);

    public static string Of(RoundKind kind, int ofKind) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(kind)}第{ofKind}轮");

    public static string Draft(int number) => string.Create(CultureInfo.InvariantCulture, $"草案{number}");

    public static string Accepted(bool accepted) => accepted ? "采纳" : "不采纳";

    public static string Passes(bool passes) => passes ? "通过" : "不通过";

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
