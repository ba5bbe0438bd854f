using System.Globalization;
using Workflow.Domain;
using Workflow.Domain.Account;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Host.Composition;

namespace Workflow.Host.Commands;

/// <summary>`account list`, and the commands that change an account that is there.</summary>
public static class AccountUpkeep
{
    public static async Task<int> ListAsync(string? district, bool json, CancellationToken cancel)
    {
        await using var opened = await CommandDistrict.OpenOnlyAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        var lines = (await opened.Open.Desk.Accounts.ListAsync(cancel))
            .Select(row => new AccountLine(
                row.Name,
                row.Person.Value,
                row.Post.Value,
                row.Phase,
                AccountWords.Of(row.Phase),
                row.LockedUntil?.ToChina()
            ))
            .ToList();
        if (json)
            JsonOutput.Write(new AccountListReport(lines));
        else
            foreach (var line in lines)
                Console.WriteLine($"{line.Name} {line.Person} {line.Post} {line.Word}{Until(line.LockedUntil)}");
        return CommandLineRoot.Good;
    }

    public static async Task<int> ChangeAsync(
        string name,
        string? district,
        Command command,
        string done,
        CancellationToken cancel
    )
    {
        await using var opened = await CommandDistrict.OpenOnlyAsync(district, cancel);
        if (opened is null)
            return CommandLineRoot.WrongUse;
        var known = (await opened.Open.Desk.Accounts.ListAsync(cancel)).FirstOrDefault(one => one.Name == name);
        if (known is null)
            return Say(new Outcome.Refused(AccountRefusals.Unknown.With()), "");
        var outcome = await AccountKeeping.RunAsync(opened.Open, known.Case, command, LoadingRight.CommandLine);
        await opened.SettleAsync(cancel);
        return Say(outcome, $"账号“{name}”{done}。");
    }

    /// <summary>Says what a command came to, and answers the exit code.</summary>
    public static int Say(Outcome outcome, string done)
    {
        if (Answer.Of(outcome) is not { } answer)
        {
            Console.WriteLine(done);
            return CommandLineRoot.Good;
        }
        Console.Error.WriteLine(new RefusalSentences(Registrations.Refusals()).Of(answer.Refusal));
        return CommandLineRoot.NotInOrder;
    }

    private static string Until(DateTimeOffset? until) =>
        until is { } at ? "，至" + at.ToString("M月d日 HH:mm", CultureInfo.InvariantCulture) : "";
}

/// <summary>Published contract (`account list --json`).</summary>
public sealed record AccountListReport(IReadOnlyList<AccountLine> Accounts);

public sealed record AccountLine(
    string Name,
    string Person,
    string Post,
    AccountPhase Phase,
    string Word,
    DateTimeOffset? LockedUntil
);
