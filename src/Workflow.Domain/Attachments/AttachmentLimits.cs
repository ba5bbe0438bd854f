namespace Workflow.Domain.Attachments;

/// <summary>The limits of attachments: the one place.</summary>
public static class AttachmentLimits
{
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>For one decision.</summary>
    public const int MostFiles = 5;

    public const int MostName = 100;
}
