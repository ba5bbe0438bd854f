using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Host.Districts;

namespace Workflow.Host.Serving;

/// <summary>Who can be tried out: account names with the unit and the post that they act in.</summary>
public static class SampleAccounts
{
    private const int NameWidth = 14;

    public static void Print(DistrictConfiguration files)
    {
        Console.WriteLine($"示例账号（{files.Code}，密码均为 {files.SamplePassword}）：");
        foreach (var line in LinesOf(files))
            Console.WriteLine("  " + line);
    }

    /// <summary>`shirong       市容科 · 承办岗`, a line each in the order of the file.</summary>
    public static IEnumerable<string> LinesOf(DistrictConfiguration files)
    {
        var organisation = files.Commands.Select(static one => one.Command).OfType<LoadOrganisation>().Single();
        var units = organisation.Units.ToDictionary(static unit => unit.Unit, static unit => unit.Name.Value);
        foreach (var unit in organisation.Units)
            if (unit.Kind == UnitKind.Section && unit.Parent is { } parent)
                units[unit.Unit] = units[parent] + units[unit.Unit];
        foreach (var account in files.Accounts)
        {
            var post = organisation.Posts.First(one => one.Id == account.Post && one.Person == account.Person);
            yield return $"{account.Name.PadRight(NameWidth)}{units[post.Unit]} · {post.Name.Value}";
        }
    }
}
