using Workflow.Domain;
using Workflow.Domain.Account;
using Workflow.Host.Composition;
using Workflow.Postgres;

namespace Workflow.Host.Commands;

/// <summary>`district list`: the districts on this server, with what each holds.</summary>
public static class DistrictList
{
    public static async Task<int> RunAsync(bool json, CancellationToken cancel)
    {
        await using var databases = await Databases.OpenAsync(Console.Error.WriteLine, cancel);
        var lines = new List<DistrictLine>();
        foreach (var name in await databases.DistrictsAsync(cancel))
        {
            await using var district = await CommandDistrict.OpenAsync(databases, name, cancel);
            lines.Add(await LineAsync(district.Open, cancel));
        }
        if (json)
            JsonOutput.Write(new DistrictListReport(lines));
        else if (lines.Count == 0)
            Console.WriteLine("目前没有任何区，用 district load 装载一个。");
        else
            foreach (var line in lines)
                Print(line);
        return CommandLineRoot.Good;
    }

    private static async Task<DistrictLine> LineAsync(OpenDistrict open, CancellationToken cancel)
    {
        var reference = (DistrictReference)await open.District.ReferenceAsync(cancel);
        var accounts = await open.Desk.Accounts.ListAsync(cancel);
        var tail = await open.District.Log.TailAsync(cancel);
        return new DistrictLine(
            open.District.Name,
            reference.DistrictName.Value,
            reference.IsSample,
            reference.Organisation.Units.Values.Count(static unit => !unit.IsClosed),
            reference.Organisation.Posts.Count,
            reference.Organisation.Posts.Values.Sum(static posts => posts.Length),
            accounts.Count(static account => account.Phase != AccountPhase.Closed),
            tail.Sequence,
            DatabaseServer.DatabaseOf(open.District.Name)
        );
    }

    private static void Print(DistrictLine line)
    {
        var sample = line.Sample ? "，示例" : "";
        Console.WriteLine(
            FormattableString.Invariant($"{line.Code} {line.Name}{sample}：单位{line.Units}，在岗人员{line.People}，")
                + FormattableString.Invariant($"任职{line.Posts}，账号{line.Accounts}，记录{line.Facts}条，")
                + $"数据库 {line.Database}"
        );
    }
}

/// <summary>Published contract (`district list --json`).</summary>
public sealed record DistrictListReport(IReadOnlyList<DistrictLine> Districts);

/// <param name="People">Those who hold a post; <paramref name="Posts"/> counts each holding.</param>
public sealed record DistrictLine(
    string Code,
    string Name,
    bool Sample,
    int Units,
    int People,
    int Posts,
    int Accounts,
    long Facts,
    string Database
);
