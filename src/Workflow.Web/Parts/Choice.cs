namespace Workflow.Web.Parts;

/// <summary>One choice of a list.</summary>
/// <param name="Group">The heading it stands under; null for none.</param>
public sealed record Choice(string Value, string Word, string? Group = null);
