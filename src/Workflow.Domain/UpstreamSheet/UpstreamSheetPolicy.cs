namespace Workflow.Domain.UpstreamSheet;

/// <summary>What bounds a sheet. Limits of this program, not of an office: they need no date.</summary>
public static class UpstreamSheetPolicy
{
    /// <summary>
    /// Messages on one sheet: its plan is one fact, and a batch of the committer holds 4 MB. What is left waits for the
    /// next sheet, which may be made at once.
    /// </summary>
    public const int MostMessages = 2_000;
}
