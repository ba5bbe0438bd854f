using Workflow.Engine.Proof;
using Workflow.Host.Embedded;

namespace Workflow.Host.Composition;

/// <summary>
/// What lies outside the database to hold it against: signed heads, the copy of the leaves, the office's key.
/// </summary>
public sealed class ProofFolder(DataFolder folder)
{
    private string Location => Directory.CreateDirectory(Path.Combine(folder.Location, "proof")).FullName;

    /// <summary>The office's key; made when a district is first served from this folder.</summary>
    public OfficeKey Key(string district) =>
        OfficeKey.OpenOrCreate(Path.Combine(folder.Keys, $"office-{district}.pem"), $"workflow-{district}");

    public HeadKeeper Keeper(OpenDistrict open) =>
        new(open.District.Name, open.Database.Leaves, Location, Key(open.District.Name), TimeProvider.System);

    public HeadFile Heads(string district) => new(HeadKeeper.HeadPath(Location, district));

    public LeafFile Leaves(string district) => new(HeadKeeper.LeafPath(Location, district));
}
