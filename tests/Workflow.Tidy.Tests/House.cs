using Workflow.Tidy.Tests.Rules;

namespace Workflow.Tidy.Tests;

/// <summary>The rules of the house, as far as a machine can check them. The sentence is the rule's name.</summary>
public static class House
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        Projects.SeeOnlyWhatTheyMay,
        Projects.UseOnlyTheirPackages,
        Projects.StandInTheSolution,
        Projects.PackagesAreRecorded,
        Layers.EngineSeesOnlyTheKernel,
        Layers.EngineNamesNoCaseType,
        Layers.DomainIsPure,
        Layers.FactsHoldNoFloatingPoint,
        Limits.FilesAreShort,
        Limits.LinesAreShort,
        Limits.FunctionsAreShort,
        Names.TypesSayWhatTheyAre,
        Names.IdentifiersAreEnglish,
        LeftOvers.NoRegions,
        LeftOvers.NothingUnfinished,
        LeftOvers.NoCommentedOutCode,
        LeftOvers.NoPlanFiles,
        LeftOvers.NoRegistryHosts,
        TestHabits.NoSleeps,
        TestHabits.NoSkips,
        CaseFolders.HaveTheSevenNames,
        CaseFolders.EventsAreMarkedAsStored,
        SqlFiles.SqlLiesInSqlFiles,
        Refusals.SentencesReadWell,
        Refusals.CodesAreUniqueAndKebab,
        PersonalDataRegister.EveryTableIsRegistered,
        Documents.AdrsAreOnePage,
        Documents.TheMapIsShort,
        Documents.LinksResolve,
    ];
}
