using Microsoft.AspNetCore.Identity;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Host.Districts;
using Workflow.Postgres;

namespace Workflow.Host.Composition;

/// <summary>What loading a district's files came to.</summary>
/// <param name="Facts">How many facts were recorded; 0 if everything was so already.</param>
public sealed record LoadResult(int Facts, IReadOnlyList<FileProblem> Problems);

/// <summary>Brings a district's files into its log, by commands like any other. Twice is as good as once.</summary>
public static class DistrictLoading
{
    public static async Task<LoadResult> LoadAsync(
        OpenDistrict open,
        DistrictConfiguration files,
        CancellationToken cancel
    )
    {
        var facts = 0;
        foreach (var (stream, command) in files.Commands)
        {
            var id = Ids.New(open.District.Now);
            var outcome = await open.District.RunAsync(
                new Envelope(new CommandId(id), stream, command, LoadingRight.CommandLine, Channel.CommandLine)
            );
            cancel.ThrowIfCancellationRequested();
            if (outcome is Outcome.Done done)
                facts += done.Facts;
            else if (outcome is Outcome.Refused refused)
                return new LoadResult(facts, [files.Locate(refused.Refusal)]);
            else if (outcome is not Outcome.Unchanged)
                throw new InvalidOperationException($"loading {stream.Type} ended as {outcome.GetType().Name}");
        }
        return new LoadResult(facts, []);
    }

    /// <summary>
    /// Sample accounts, where there are none yet. Only for sample districts on the program's own database.
    /// </summary>
    public static async Task EnsureSampleAccountsAsync(
        Accounts accounts,
        DistrictConfiguration files,
        CancellationToken cancel
    )
    {
        if (files.SamplePassword is not { } password)
            return;
        foreach (var entry in files.Accounts)
        {
            if (await accounts.FindAsync(entry.Name, cancel) is not null)
                continue;
            var hash = new PasswordHasher<string>().HashPassword(entry.Name, password);
            var stamp = Ids.New(Moment.From(TimeProvider.System.GetUtcNow()));
            await accounts.SetAsync(new Account(entry.Name, entry.Person, entry.Post, hash, 0, null, stamp), cancel);
        }
    }
}
