using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.UpstreamSheet;

/// <summary>Something that happened to the sheets of one system, day and direction. STORED FORMAT.</summary>
public abstract record UpstreamSheetFact : Fact
{
    private protected UpstreamSheetFact() { }
}

/// <summary>接收了一份表格. STORED FORMAT.</summary>
/// <param name="File">SHA-256 of the file, in hexadecimal: the file itself is not kept.</param>
/// <param name="IsWhole">It names all that is in hand at the upper level, so that what it lacks is missing.</param>
/// <param name="Rows">Rows with content; each is one of the following four.</param>
/// <param name="Fresh">Became a ticket.</param>
/// <param name="Same">Was known, and nothing is new.</param>
/// <param name="Differing">Was known, and says something new.</param>
/// <param name="Refused">Was not taken.</param>
public sealed record SheetTakenIn(
    Text System,
    DateOnly On,
    Text File,
    bool IsWhole,
    int Rows,
    int Fresh,
    int Same,
    int Differing,
    int Refused
) : UpstreamSheetFact;

/// <summary>One message of one ticket on a sheet. STORED FORMAT.</summary>
public sealed record PlannedMessage(CaseId Ticket, UpstreamMessage Message);

/// <summary>列出一份上报表: these messages belong on it and on no other. STORED FORMAT.</summary>
/// <param name="Number">From 1, within the day.</param>
public sealed record SheetPlanned(Text System, DateOnly On, int Number, ImmutableArray<PlannedMessage> Messages)
    : UpstreamSheetFact
{
    public bool Equals(SheetPlanned? other) =>
        other is not null
        && System == other.System
        && On == other.On
        && Number == other.Number
        && Messages.AsSpan().SequenceEqual(other.Messages.AsSpan());

    public override int GetHashCode() => HashCode.Combine(System, On, Number, Messages.Length);
}

/// <summary>一份上报表已完成: every ticket on it is marked. STORED FORMAT.</summary>
/// <param name="Messages">How many are on it: those that had changed since the plan are not.</param>
public sealed record SheetSentOut(int Number, int Messages) : UpstreamSheetFact;
