using Workflow.Domain;
using Workflow.Domain.Account.Commands;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Domain.Screening.Commands;
using Workflow.Engine.Running;
using Workflow.Host.Districts;

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
        foreach (var (stream, command) in files.Commands.Concat(files.Lists))
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
    /// What loading would record, without recording anything, and everything for which it would be refused.
    /// </summary>
    /// <param name="lists">Duty lists and their library as they are; none in a new district.</param>
    public static (IReadOnlyList<Fact> Facts, IReadOnlyList<FileProblem> Problems) Rehearse(
        DistrictReference reference,
        DistrictConfiguration files,
        Moment now,
        IReadOnlyDictionary<StreamRef, State>? lists = null
    )
    {
        var facts = new List<Fact>();
        var problems = new List<FileProblem>();
        var isOrganised = true;
        foreach (var (stream, command) in files.Commands)
        {
            var state = reference.StateOf(stream);
            if (command is LoadOrganisation organisation)
            {
                var wrong = organisation.Problems((OrganisationState)state).Select(files.Locate).ToList();
                problems.AddRange(wrong);
                isOrganised = wrong.Count == 0;
            }
            var type = DistrictReference.Types.Single(one => one.Name == stream.Type);
            var context = new Context(now, LoadingRight.CommandLine, stream.Id, reference, []);
            var decision = type.Decide(command, state, context);
            if (decision is Decision.Refused { Refusal: var refusal } && command is not LoadOrganisation)
                // Units are unknown to whoever refuses all of them: that is no second mistake.
                if (isOrganised || refusal.Code != AdoptNegativeList.UnitUnknown.Code)
                    problems.Add(files.Locate(refusal));
            if (decision is not Decision.Facts accepted)
                continue;
            foreach (var placed in accepted.Placed)
            {
                facts.Add(placed.Fact);
                reference = DistrictReference.Evolve(reference, placed.Fact);
            }
        }
        var ofLists = new ListRehearsal(reference, lists ?? ListRehearsal.Nothing, now);
        ofLists.Run(files);
        return ([.. facts, .. ofLists.Facts], [.. problems.Concat(ofLists.Problems).Distinct()]);
    }

    /// <summary>The streams of duty lists and their library that the files name, as they are.</summary>
    public static async Task<IReadOnlyDictionary<StreamRef, State>> ListsAsync(
        OpenDistrict open,
        DistrictConfiguration files,
        CancellationToken cancel
    )
    {
        var states = new Dictionary<StreamRef, State>();
        foreach (var stream in files.Lists.Select(static one => one.Case).Append(DutyListNames.Register).Distinct())
            states[stream] = (await open.District.Reader.ReadAsync(stream, cancel)).State;
        return states;
    }

    /// <summary>
    /// Sample accounts, where there are none yet. Only for sample districts on the program's own database.
    /// </summary>
    public static async Task EnsureSampleAccountsAsync(
        OpenDistrict open,
        DistrictConfiguration files,
        CancellationToken cancel
    )
    {
        if (files.SamplePassword is not { } password)
            return;
        var known = (await open.Desk.Accounts.ListAsync(cancel)).Select(static one => one.Name).ToHashSet();
        var missing = files.Accounts.Where(entry => !known.Contains(entry.Name)).ToList();
        // One hash for all: they share one password, which is printed anyway.
        var hash = missing.Count > 0 ? AccountKeeping.Hash(password) : "";
        foreach (var entry in missing)
        {
            var set = new SetAccount(Text.From(entry.Name), entry.Person, entry.Post);
            var outcome = await AccountKeeping.SetAsync(open, LoadingRight.CommandLine, set, hash, cancel);
            if (outcome is not Outcome.Done)
                throw new InvalidOperationException($"a sample account ended as {outcome.GetType().Name}");
        }
    }
}
