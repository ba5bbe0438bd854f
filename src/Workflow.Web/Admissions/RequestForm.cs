using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>How a field of a move is filled in.</summary>
public enum RequestFieldKind
{
    Line,
    Text,
    Day,
    Radio,
    Select,

    /// <summary>Units, any number of them.</summary>
    Units,

    /// <summary>Files, which need not come.</summary>
    Scans,
}

/// <summary>A field of a move.</summary>
/// <param name="Choices">For those that offer some.</param>
public sealed record RequestField(
    string Name,
    string Label,
    RequestFieldKind Kind,
    string? Why = null,
    Func<RequestView, IEnumerable<Choice>>? Choices = null
)
{
    public const string Empty = "不选";
}

/// <summary>The form of a move on a request: what it asks, and what command that makes.</summary>
/// <param name="Submit">The word on its button.</param>
public sealed record RequestForm(
    string Verb,
    string Submit,
    Func<FormFields, RequestView, Command> Read,
    params ImmutableArray<RequestField> Fields
)
{
    /// <summary>What should be known before the button is pressed.</summary>
    public string? Hint { get; init; }

    /// <summary>A leader may have decided on paper: who, when, and where the paper lies.</summary>
    public bool MayBeOnPaper { get; init; }
}
