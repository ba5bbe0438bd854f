using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Host.Composition;
using Workflow.Postgres;

namespace Workflow.Host.Serving;

/// <summary>
/// Names and passwords against `wf_account`. A name that does not exist costs the same time as a wrong password, so
/// that nobody can find out which names there are.
/// </summary>
public sealed class AccountSignIn(TimeProvider clock) : ISignIn
{
    /// <summary>Wrong passwords before an account is locked, and for how long.</summary>
    public const int MostFailures = 8;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan StampsKept = TimeSpan.FromSeconds(30);

    private readonly PasswordHasher<string> hasher = new();
    private readonly string nobody = new PasswordHasher<string>().HashPassword("nobody", "nobody");
    private readonly ConcurrentDictionary<string, OpenDistrict> districts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), (Guid Stamp, Moment At)> stamps = new();

    public void Add(OpenDistrict open) => districts[open.District.Name] = open;

    public async Task<SignInOutcome> TryAsync(
        string district,
        string account,
        string password,
        CancellationToken cancel
    )
    {
        var open = districts.GetValueOrDefault(district);
        var found = open is null ? null : await open.Database.Accounts.FindAsync(account, cancel);
        var right = hasher.VerifyHashedPassword(account, found?.PasswordHash ?? nobody, password);
        if (open is null || found is null)
            return new SignInOutcome.Wrong();
        var now = Moment.From(clock.GetUtcNow());
        if (found.LockedUntil is { } until && until > now)
            return new SignInOutcome.Locked(until);
        if (right == PasswordVerificationResult.Failed)
        {
            await open.Database.Accounts.FailedAsync(account, MostFailures, now + LockedFor, cancel);
            return new SignInOutcome.Wrong();
        }
        await open.Database.Accounts.SucceededAsync(account, cancel);
        return await ActorOfAsync(open, found, cancel) is { } actor
            ? new SignInOutcome.SignedIn(new Credential(district, account, actor, found.Stamp))
            : new SignInOutcome.Wrong();
    }

    public async Task<bool> IsGoodAsync(Credential credential, CancellationToken cancel)
    {
        if (!districts.TryGetValue(credential.District, out var open))
            return false;
        var now = Moment.From(clock.GetUtcNow());
        var key = (credential.District, credential.Account);
        if (!stamps.TryGetValue(key, out var known) || now - known.At > StampsKept)
        {
            var account = await open.Database.Accounts.FindAsync(credential.Account, cancel);
            known = (account?.Stamp ?? Guid.Empty, now);
            stamps[key] = known;
        }
        return known.Stamp == credential.Stamp;
    }

    /// <summary>
    /// The post that the account names, as the organisation has it now; null if the person has left it.
    /// </summary>
    private static async Task<Actor?> ActorOfAsync(OpenDistrict open, Account account, CancellationToken cancel)
    {
        var reference = (DistrictReference)await open.District.ReferenceAsync(cancel);
        var post = reference.Organisation.PostsOf(account.Person).FirstOrDefault(p => p.Id == account.Post);
        return post is null ? null : new Actor(account.Person, account.Post, post.Unit);
    }
}
