using System.Text;
using Workflow.Domain;
using Workflow.Domain.Account;
using Workflow.Domain.Account.Commands;
using Workflow.Domain.Kernel;
using Workflow.Host.Composition;
using Workflow.ReadModels.Account;

namespace Workflow.Host.Commands;

/// <summary>
/// `account set`: opens an account or gives it another password. The password comes from standard input, never as an
/// argument: arguments stand in the list of processes and in the shell's history.
/// </summary>
public static class AccountSet
{
    public static async Task<int> RunAsync(
        string name,
        string? district,
        string? person,
        string? post,
        CancellationToken cancel
    )
    {
        if (!AccountKeeping.IsName(name))
        {
            await Console.Error.WriteLineAsync("账号只用小写英文字母和数字，2至32个字符。");
            return CommandLineRoot.WrongUse;
        }
        await using var opened = await CommandDistrict.OpenOnlyAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        var accounts = await opened.Open.Desk.Accounts.ListAsync(cancel);
        var known = accounts.FirstOrDefault(one => one.Name == name);
        if (await WhoAsync(opened, known, person, post, cancel) is not { } set)
            return CommandLineRoot.WrongUse;
        var password = await ReadPasswordAsync(cancel);
        if (!AccountPolicy.IsGoodPassword(password, name))
        {
            await Console.Error.WriteLineAsync(
                FormattableString.Invariant(
                    $"密码应为{AccountPolicy.LeastPassword}至{AccountPolicy.MostPassword}个字符，"
                ) + "不能与账号相同，也不能是常见的简单密码，没有做任何更改。"
            );
            return CommandLineRoot.NotInOrder;
        }
        var command = new SetAccount(Text.From(name), set.Person, set.Post);
        var hash = AccountKeeping.Hash(password);
        var outcome = await AccountKeeping.SetAsync(opened.Open, LoadingRight.CommandLine, command, hash, cancel);
        await opened.SettleAsync(cancel);
        return AccountUpkeep.Say(
            outcome,
            $"账号“{name}”{(known is null ? "已开通" : "的密码已更改，此前的登录全部失效")}。"
        );
    }

    /// <summary>Who it is for, as far as it was said: an account keeps its person, and its post unless told.</summary>
    private static async Task<(PersonId Person, PostId Post)?> WhoAsync(
        CommandDistrict opened,
        AccountRow? known,
        string? person,
        string? post,
        CancellationToken cancel
    )
    {
        if ((person ?? known?.Person.Value) is not { } who)
        {
            await Console.Error.WriteLineAsync("这是新账号，请用 --person 写明人员编号。");
            return null;
        }
        var reference = (DistrictReference)await opened.Open.District.ReferenceAsync(cancel);
        var posts = reference.Organisation.PostsOf(new PersonId(who));
        var kept = known is not null && (person is null || person == known.Person.Value) ? known.Post.Value : null;
        if ((post ?? kept ?? (posts.Length == 1 ? posts[0].Id.Value : null)) is { } where)
            return (new PersonId(who), new PostId(where));
        await Console.Error.WriteLineAsync(
            posts.IsEmpty
                ? $"人员“{who}”没有担任任何岗位。"
                : $"人员“{who}”担任{posts.Length}个岗位，请用 --post 写明：{string.Join("、", posts.Select(p => p.Id))}。"
        );
        return null;
    }

    /// <summary>One line; at a terminal nothing is shown of it.</summary>
    private static async Task<string> ReadPasswordAsync(CancellationToken cancel)
    {
        if (Console.IsInputRedirected)
            return await Console.In.ReadLineAsync(cancel) ?? "";
        await Console.Error.WriteAsync("密码：");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
            if (key.Key != ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        await Console.Error.WriteLineAsync();
        return typed.ToString();
    }
}
