namespace Workflow.Engine.Doors;

/// <summary>
/// Who may come to an address. It stands at every address, or at its group: one that says nothing is refused, so that
/// nothing is open because somebody forgot.
/// </summary>
public sealed class DoorRule
{
    private DoorRule(bool isPublic) => IsPublic = isPublic;

    public bool IsPublic { get; }

    /// <summary>Anybody.</summary>
    public static readonly DoorRule Public = new(true);

    /// <summary>Whoever has signed in, checked where the group is made.</summary>
    public static readonly DoorRule SignedIn = new(false);
}
