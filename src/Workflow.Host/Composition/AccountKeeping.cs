using Microsoft.AspNetCore.Identity;
using Workflow.Domain.Account;
using Workflow.Domain.Account.Commands;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Postgres;

namespace Workflow.Host.Composition;

/// <summary>
/// Sets an account: its fact in the log, its hash beside it. The fact comes first, so that no password ever works
/// without a trace; if the program ends between the two, the same command again sets both.
/// </summary>
public static class AccountKeeping
{
    /// <summary>What a login name looks like: 2 to 32 of a–z and 0–9.</summary>
    public static bool IsName(string name) =>
        name.Length is >= 2 and <= 32 && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    /// <summary>Takes a while on purpose, so that guessing does too.</summary>
    public static string Hash(string password) => new PasswordHasher<string>().HashPassword("", password);

    public static StreamRef StreamOf(CaseId account) => new(AccountDecider.Type.Name, account);

    public static async Task<Outcome> SetAsync(
        OpenDistrict open,
        Actor actor,
        SetAccount command,
        string hash,
        CancellationToken cancel
    )
    {
        var name = command.Name.Value;
        var known = await open.Database.Accounts.FindAsync(name, cancel);
        var account = known?.Case ?? new CaseId(Ids.New(open.District.Now));
        var outcome = await RunAsync(open, account, command, actor);
        if (outcome is not Outcome.Done)
            return outcome;
        var secret = new AccountSecret(name, account, hash, 0, Ids.New(open.District.Now));
        await open.Database.Accounts.SetAsync(secret, command.Person, command.Post, cancel);
        return outcome;
    }

    public static Task<Outcome> RunAsync(OpenDistrict open, CaseId account, Command command, Actor actor) =>
        open.District.RunAsync(
            new Envelope(
                new CommandId(Ids.New(open.District.Now)),
                StreamOf(account),
                command,
                actor,
                actor == Actor.Clock ? Channel.Clock : Channel.CommandLine
            )
        );
}
