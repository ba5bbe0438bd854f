using System.CommandLine;
using Workflow.Domain.Account.Commands;

namespace Workflow.Host.Commands;

/// <summary>`account …`: how the commands about accounts are written.</summary>
internal static class AccountCommands
{
    public static Command Make() =>
        new("account", "Names with which people sign in.")
        {
            Set(),
            List(),
            Change("lock", "Nobody signs in with it any more, until it is unlocked.", new LockAccount(), "已锁定"),
            Change("unlock", "It can be used again.", new UnlockAccount(), "已解锁"),
            Change("close", "It is over, for ever.", new CloseAccount(), "已注销"),
            Change("revoke", "Whoever is signed in must sign in again.", new RevokeSessions(), "已撤销登录"),
        };

    private static Command Set()
    {
        var (name, district) = (Name(), District());
        var person = new Option<string?>("--person") { Description = "Whose it is; needed once, when it is opened." };
        var post = new Option<string?>("--post") { Description = "The post acted in after signing in." };
        var set = new Command("set", "Opens an account or changes its password, read from standard input.")
        {
            name,
            district,
            person,
            post,
        };
        set.SetAction(
            (given, stop) =>
                AccountSet.RunAsync(
                    given.GetRequiredValue(name),
                    given.GetValue(district),
                    given.GetValue(person),
                    given.GetValue(post),
                    stop
                )
        );
        return set;
    }

    private static Command List()
    {
        var (district, json) = (District(), CommandLineRoot.Json());
        var list = new Command("list", "The accounts of a district.") { district, json };
        list.SetAction((given, stop) => AccountUpkeep.ListAsync(given.GetValue(district), given.GetValue(json), stop));
        return list;
    }

    private static Command Change(string verb, string words, Domain.Kernel.Command command, string done)
    {
        var (name, district) = (Name(), District());
        var change = new Command(verb, words) { name, district };
        change.SetAction(
            (given, stop) =>
                AccountUpkeep.ChangeAsync(given.GetRequiredValue(name), given.GetValue(district), command, done, stop)
        );
        return change;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The name that is typed at sign-in." };

    private static Option<string?> District() =>
        new("--district") { Description = "The district's name; not needed where there is only one." };
}
