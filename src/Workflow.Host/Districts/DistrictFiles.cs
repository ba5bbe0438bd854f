using System.Collections.Immutable;
using Workflow.Domain;
using Workflow.Domain.District.Commands;
using Workflow.Domain.DutyList;
using Workflow.Domain.Inventory;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Host.Districts;

/// <summary>
/// Reads the files of a district's folder into commands: `organisation.yaml`, `grids.yaml`, `roster.yaml`,
/// `calendar.yaml`, `policy.yaml`, `admission.yaml`, `negative-lists.yaml`, `accounts.yaml`, `legal-basis.yaml`,
/// `duty-lists/*.yaml`, `inventories/*.yaml`; those for grids, roster, admission, lists and inventories may be missing.
/// Says everything that is wrong with their form at once; whether the content can be is decided by the commands.
/// </summary>
public static class DistrictFiles
{
    public const string OrganisationFile = "organisation.yaml";
    public const string GridsFile = "grids.yaml";
    public const string RosterFile = "roster.yaml";
    public const string CalendarFile = "calendar.yaml";
    public const string PolicyFile = "policy.yaml";
    public const string AdmissionFile = "admission.yaml";
    public const string NegativeListsFile = "negative-lists.yaml";
    public const string AccountsFile = "accounts.yaml";
    public const string LegalBasisFile = "legal-basis.yaml";
    public const string DutyListsFolder = "duty-lists";
    public const string InventoriesFolder = "inventories";

    /// <summary>In which what is wrong with them is said.</summary>
    private static readonly string[] Order =
    [
        OrganisationFile,
        GridsFile,
        RosterFile,
        CalendarFile,
        PolicyFile,
        AdmissionFile,
        NegativeListsFile,
        AccountsFile,
        LegalBasisFile,
    ];

    /// <summary>The configuration, or null and at least one problem, in the order of files and lines.</summary>
    public static DistrictConfiguration? Read(string folder, out ImmutableArray<FileProblem> problems)
    {
        var found = new List<FileProblem>();
        var places = new Dictionary<string, FileProblem>(StringComparer.Ordinal);

        var (district, isAtStart, organisation) = OrganisationReader.Read(
            Root(OrganisationFile),
            Reader(OrganisationFile)
        );
        organisation = GridsReader.AddTo(organisation, RootIfThere(GridsFile), Reader(GridsFile));
        organisation = RosterReader.AddTo(organisation, RootIfThere(RosterFile), Reader(RosterFile));
        var calendar = CalendarReader.Read(Root(CalendarFile), Reader(CalendarFile));
        var units = organisation.Units.Select(static unit => unit.Unit).ToHashSet();
        var policy = PolicyReader.Read(Root(PolicyFile), units, Reader(PolicyFile));
        var admission = AdmissionPolicyReader.Read(RootIfThere(AdmissionFile), units, Reader(AdmissionFile));
        var lists = NegativeListsReader.Read(RootIfThere(NegativeListsFile), Reader(NegativeListsFile));
        var (password, accounts) = AccountsReader.Read(
            Root(AccountsFile),
            organisation,
            district.IsSample,
            Reader(AccountsFile)
        );
        var library = LegalBasisReader.Read(RootIfThere(LegalBasisFile), Reader(LegalBasisFile));
        var duties = Each(folder, DutyListsFolder)
            .Select(file => DutyListReader.Read(Root(file), Reader(file)))
            .ToList();
        var counts = Each(folder, InventoriesFolder)
            .Select(file => InventoryReader.Read(Root(file), Reader(file)))
            .ToList();

        problems = [.. found.OrderBy(static problem => PlaceOf(problem.File)).ThenBy(problem => problem.Line)];
        if (!problems.IsEmpty)
            return null;
        var commands = ImmutableArray.CreateBuilder<DistrictCommand>();
        commands.Add(new DistrictCommand(DistrictReference.DistrictStream, district));
        commands.AddRange(calendar.Select(command => new DistrictCommand(DistrictReference.CalendarStream, command)));
        commands.Add(new DistrictCommand(DistrictReference.PolicyStream, policy));
        commands.Add(new DistrictCommand(DistrictReference.OrganisationStream, organisation));
        // After the organisation: doors and clauses name its units.
        if (admission is not null)
            commands.Add(new DistrictCommand(DistrictReference.PolicyStream, admission));
        commands.AddRange(lists.Select(command => new DistrictCommand(DistrictReference.ScreeningStream, command)));
        return new DistrictConfiguration(
            district.Code.Value,
            commands.ToImmutable(),
            accounts,
            district.IsSample ? password : null,
            places
        )
        {
            IsAtStart = isAtStart,
            Lists =
            [
                // Before the lists, which cite it.
                .. library is null ? [] : new[] { new DistrictCommand(LegalBasisDecider.Stream, library) },
                .. duties.Select(one => new DistrictCommand(DutyListDecider.StreamOf(one.List.Code), one)),
                .. counts.Select(static one => new DistrictCommand(InventoryDecider.Stream, one)),
            ],
        };

        YamlNode? Root(string file) => YamlFile.Read(folder, file, found);
        YamlNode? RootIfThere(string file) => File.Exists(Path.Combine(folder, file)) ? Root(file) : null;
        FileReader Reader(string file) => new(file, found, places);
    }

    /// <summary>Relative to the folder of the district, in the order of their names.</summary>
    private static IEnumerable<string> Each(string folder, string inside)
    {
        var lists = Path.Combine(folder, inside);
        return Directory.Exists(lists)
            ? Directory
                .EnumerateFiles(lists, "*.yaml")
                .Select(path => $"{inside}/{Path.GetFileName(path)}")
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Duty lists and inventories come last, by their names.</summary>
    private static (int, string) PlaceOf(string file) =>
        Array.IndexOf(Order, file) is >= 0 and var place ? (place, "") : (Order.Length, file);
}
