using Workflow.Domain;
using Workflow.Domain.Calendar;
using Workflow.Domain.District;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy;
using Workflow.Domain.Screening;
using Workflow.Host.Composition;
using Workflow.Host.Districts;
using Workflow.Host.Serving;
using Workflow.Postgres;

namespace Workflow.Host.Commands;

/// <summary>
/// `district load`: checks the files of a district as a whole, says every problem with its line, and only then records
/// what differs. A code that is new opens a district; a program that serves beside it takes it up by itself.
/// </summary>
public static class DistrictLoad
{
    public static async Task<int> RunAsync(string folder, bool json, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"没有找到目录“{folder}”。");
            return CommandLineRoot.WrongUse;
        }
        if (DistrictFiles.Read(folder, out var problems) is not { } files)
            return Refused(problems, json);
        if (!DatabaseServer.IsDistrictName(files.Code))
            return Refused([files.CodeNotADistrict()], json);
        await using var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        var isNew = !(await databases.DistrictsAsync(cancel)).Contains(files.Code);
        // Nothing is made for files that will be refused.
        if (isNew)
        {
            var now = Moment.From(TimeProvider.System.GetUtcNow());
            var (_, wrong) = DistrictLoading.Rehearse(DistrictReference.Empty, files, now);
            if (wrong.Count > 0)
                return Refused(wrong, json);
        }
        await using var district = await CommandDistrict.OpenAsync(databases, files.Code, cancel);
        var code = await LoadAsync(district, files, isNew, json, cancel);
        // On a database of an office nobody has an account that they did not ask for.
        if (code == CommandLineRoot.Good && databases.IsEmbedded && files.SamplePassword is not null)
        {
            await DistrictLoading.EnsureSampleAccountsAsync(district.Open, files, cancel);
            if (isNew && !json)
                SampleAccounts.Print(files);
        }
        return code;
    }

    private static async Task<int> LoadAsync(
        CommandDistrict opened,
        DistrictConfiguration files,
        bool isNew,
        bool json,
        CancellationToken cancel
    )
    {
        var reference = (DistrictReference)await opened.Open.District.ReferenceAsync(cancel);
        var lists = await DistrictLoading.ListsAsync(opened.Open, files, cancel);
        var (facts, wrong) = DistrictLoading.Rehearse(reference, files, opened.Open.District.Now, lists);
        if (wrong.Count > 0)
            return Refused(wrong, json);
        var loaded = await DistrictLoading.LoadAsync(opened.Open, files, cancel);
        if (loaded.Problems.Count > 0)
            return Refused(loaded.Problems, json);
        await opened.SettleAsync(cancel);
        var after = (DistrictReference)await opened.Open.District.ReferenceAsync(cancel);
        var report = new DistrictLoadReport(
            files.Code,
            after.DistrictName.Value,
            isNew,
            loaded.Facts,
            [.. facts.GroupBy(WordOf).Select(group => new DistrictChange(group.Key, group.Count()))],
            []
        );
        if (json)
            JsonOutput.Write(report);
        else
            Print(report);
        return CommandLineRoot.Good;
    }

    private static int Refused(IReadOnlyList<FileProblem> problems, bool json)
    {
        if (json)
            JsonOutput.Write(new DistrictLoadReport(null, null, false, 0, [], [.. problems.Select(p => p.ToString())]));
        else
            foreach (var problem in problems)
                Console.Error.WriteLine(problem);
        return CommandLineRoot.NotInOrder;
    }

    private static void Print(DistrictLoadReport report)
    {
        var opened = report.Opened ? "新开通，" : "";
        Console.WriteLine(
            report.Facts == 0
                ? $"{report.Name}（{report.District}）：与文件一致，没有变化。"
                : FormattableString.Invariant($"{report.Name}（{report.District}）：{opened}记录{report.Facts}项变化。")
        );
        foreach (var change in report.Changes)
            Console.WriteLine(FormattableString.Invariant($"  {change.What} {change.Count}"));
    }

    private static string WordOf(Fact fact) =>
        fact switch
        {
            DistrictOpened or DistrictRenamed => "区县",
            CalendarFact => "日历",
            PolicyFact => "时限",
            ScreeningFact => "负面清单",
            LegalBasisFact => "依据库",
            DutyListFact => "职责清单",
            DutyListNamed => "职责清单名称",
            UnitAdded => "单位新增",
            UnitChanged => "单位变更",
            UnitClosed => "单位撤销",
            PersonAdded => "人员新增",
            PersonRenamed => "人员改名",
            PostHeld => "任职",
            PostLeft => "离任",
            StandInArranged => "代理安排",
            StandInEnded => "代理结束",
            ShiftRostered or WeeklyShiftSet => "值班安排",
            ShiftCancelled or WeeklyShiftDropped => "值班取消",
            _ => "其他",
        };
}

/// <summary>Published contract (`district load --json`).</summary>
/// <param name="Opened">The district is new.</param>
/// <param name="Problems">`file 第N行：reason`; nothing was recorded if there are any.</param>
public sealed record DistrictLoadReport(
    string? District,
    string? Name,
    bool Opened,
    int Facts,
    IReadOnlyList<DistrictChange> Changes,
    IReadOnlyList<string> Problems
);

public sealed record DistrictChange(string What, int Count);
