using System.Buffers.Binary;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Workflow.Domain;
using Workflow.Domain.Account;
using Workflow.Domain.Account.Commands;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Host.Composition;
using Workflow.Postgres;
using Workflow.ReadModels.Account;

namespace Workflow.Host.Serving;

/// <summary>
/// Names and passwords against `wf_account`, and what the log says of the account. A name that does not exist costs the
/// same time as a wrong password, so that nobody can find out which names there are.
/// </summary>
public sealed class AccountSignIn(TimeProvider clock) : ISignIn
{
    /// <summary>A lock, a revocation or another password counts after at most this long.</summary>
    private static readonly TimeSpan StampsKept = TimeSpan.FromSeconds(3);

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
        if (open is null || found is null || await open.Desk.Accounts.FindAsync(found.Case, cancel) is not { } row)
            return new SignInOutcome.Wrong();
        var now = Moment.From(clock.GetUtcNow());
        if (row is { Phase: AccountPhase.Locked, LockedUntil: { } until } && until > now)
            return new SignInOutcome.Locked(until);
        if (right == PasswordVerificationResult.Failed)
        {
            if (await open.Database.Accounts.FailedAsync(account, AccountPolicy.MostFailures, cancel))
                await AccountKeeping.RunAsync(open, found.Case, new LockAfterFailures(), Actor.Clock);
            return new SignInOutcome.Wrong();
        }
        if (!IsOpen(row))
            return new SignInOutcome.Barred();
        await open.Database.Accounts.SucceededAsync(account, cancel);
        return await ActorOfAsync(open, row, now, cancel) is { } actor
            ? new SignInOutcome.SignedIn(
                new Credential(district, account, actor, StampOf(found, row)) { SignedInAt = now }
            )
            : new SignInOutcome.Barred();
    }

    public async Task<bool> IsGoodAsync(Credential credential, CancellationToken cancel)
    {
        if (!districts.TryGetValue(credential.District, out var open))
            return false;
        var now = Moment.From(clock.GetUtcNow());
        if (now - credential.SignedInAt > AccountPolicy.SessionMost)
            return false;
        var key = (credential.District, credential.Account);
        if (!stamps.TryGetValue(key, out var known) || now - known.At > StampsKept)
        {
            known = (await StampAsync(open, credential.Account, cancel), now);
            stamps[key] = known;
        }
        return known.Stamp == credential.Stamp;
    }

    private static async Task<Guid> StampAsync(OpenDistrict open, string account, CancellationToken cancel) =>
        await open.Database.Accounts.FindAsync(account, cancel) is { } found
        && await open.Desk.Accounts.FindAsync(found.Case, cancel) is { } row
        && IsOpen(row)
            ? StampOf(found, row)
            : Guid.Empty;

    /// <summary>Open, or locked only against those who guess: such a lock ends no session.</summary>
    private static bool IsOpen(AccountRow row) =>
        row.Phase == AccountPhase.Open || row is { Phase: AccountPhase.Locked, LockedUntil: not null };

    /// <summary>Another one after another password and after every revocation.</summary>
    private static Guid StampOf(AccountSecret secret, AccountRow row)
    {
        Span<byte> bytes = stackalloc byte[16];
        secret.Stamp.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, BinaryPrimitives.ReadInt32LittleEndian(bytes) ^ row.Sessions);
        return new Guid(bytes);
    }

    /// <summary>
    /// The post that the account names, as the organisation has it now, or the first one the person still holds; null
    /// if they have left the organisation.
    /// </summary>
    private static async Task<Actor?> ActorOfAsync(
        OpenDistrict open,
        AccountRow account,
        Moment now,
        CancellationToken cancel
    )
    {
        var reference = (DistrictReference)await open.District.ReferenceAsync(cancel);
        var own = reference.Organisation.ActorsOf(account.Person, now).Where(static one => one.OnBehalfOf is null);
        return own.OrderBy(one => one.Post != account.Post).FirstOrDefault();
    }
}
