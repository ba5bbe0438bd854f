using System.Collections.Immutable;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Host.Districts;
using Xunit;

namespace Workflow.Testing;

/// <summary>The sample district 龙沙区 as its files in `deploy/districts/longsha` describe it.</summary>
public static class SampleDistrict
{
    private static readonly Lazy<DistrictConfiguration> Read = new(() =>
        DistrictFiles.Read(Folder, out var problems) ?? throw new InvalidOperationException(string.Join("\n", problems))
    );

    private static readonly Lazy<DistrictReference> Folded = new(() =>
        Load(DistrictReference.Empty, Configuration, out _)
    );

    public static string Folder => FolderOf("longsha");

    /// <summary>The files of any district that is delivered with the program.</summary>
    public static string FolderOf(string district) => Path.Combine(Repository.Root, "deploy", "districts", district);

    public static DistrictConfiguration Configuration => Read.Value;

    /// <summary>The reference data after its files were loaded once.</summary>
    public static DistrictReference Reference => Folded.Value;

    /// <summary>The actor behind a sample account: `dengji`, `paidan`, `weihu` …</summary>
    public static Actor ActorOf(string account)
    {
        var entry = Configuration.Accounts.Single(one => one.Name == account);
        return new Actor(entry.Person, entry.Post, entry.Unit);
    }

    /// <summary>
    /// Decides every command of the files in order; <paramref name="facts"/> are those that came of it.
    /// </summary>
    public static DistrictReference Load(
        DistrictReference reference,
        DistrictConfiguration files,
        out ImmutableArray<Fact> facts
    )
    {
        var recorded = ImmutableArray.CreateBuilder<Fact>();
        foreach (var (stream, command) in files.Commands)
        {
            var type = DistrictReference.Types.Single(one => one.Name == stream.Type);
            var context = new Context(Spec.AnyMonday, LoadingRight.CommandLine, stream.Id, reference, []);
            var decision = type.Decide(command, reference.StateOf(stream), context);
            if (decision is Decision.Refused refused)
                Assert.Fail($"{refused.Refusal.Code}: {string.Join("、", refused.Refusal.Arguments)}");
            if (decision is not Decision.Facts accepted)
                continue;
            foreach (var placed in accepted.Placed)
            {
                recorded.Add(placed.Fact);
                reference = DistrictReference.Evolve(reference, placed.Fact);
            }
        }
        facts = recorded.ToImmutable();
        return reference;
    }
}

/// <summary>Where the sources of this program lie.</summary>
public static class Repository
{
    /// <summary>The folder with the solution, above the running test.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Workflow.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("no Workflow.sln above " + AppContext.BaseDirectory);
    }
}
