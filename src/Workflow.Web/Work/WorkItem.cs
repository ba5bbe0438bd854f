using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Parts;

namespace Workflow.Web.Work;

/// <summary>What comes next with a ticket.</summary>
/// <param name="Verb">Of the form on its page; empty where there is only something to read.</param>
public sealed record WorkMove(string Verb, string Word)
{
    public static readonly WorkMove Look = new("", "查看");
}

/// <summary>A ticket as it waits for somebody: one line of a desk.</summary>
/// <param name="Time">How much is left and of what; null if nobody has a limit.</param>
public sealed record WorkItem(TicketRow Row, WorkMove Next, WorkTime? Time)
{
    /// <summary>What sets it apart from the others.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>What stands under the title, after the number.</summary>
    public ImmutableArray<string> Said { get; init; } = [];

    /// <summary>A second quiet line: a reason, or what was tried.</summary>
    public string? Note { get; init; }

    /// <summary>It waits for somebody else than the reader.</summary>
    public bool Waits { get; init; }

    /// <summary>It was handed to the reader in person.</summary>
    public bool IsOwn { get; init; }

    public string? Tone => Waits ? null : Time?.Tone;
}

/// <summary>A limit as a line shows it.</summary>
/// <param name="DueAt">Null while the clock stands still.</param>
/// <param name="Tag">`剩 6 工作时`</param>
/// <param name="Beside">`11月23日 15:30 前签收`</param>
/// <param name="Used">How many hundredths of the limit have passed; null where no clock runs.</param>
/// <param name="Urged">The clock has urged whoever owes it.</param>
public sealed record WorkTime(
    Moment? DueAt,
    string Tag,
    string Tone,
    string Beside,
    int? Used,
    bool Provisional,
    bool Urged
)
{
    public const string Stopped = "wait";

    public bool IsLate => Tone == Remaining.Late;
}

/// <summary>Lines under one heading.</summary>
/// <param name="Note">What stands beside the number; empty for nothing.</param>
/// <param name="Count">How many there are, in words: the lines may be fewer.</param>
public sealed record WorkGroup(string Name, string Count, string Note, IReadOnlyList<WorkItem> Items);
