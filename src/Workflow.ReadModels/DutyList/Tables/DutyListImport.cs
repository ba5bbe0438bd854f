using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Workflow.Domain;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Files;
using Workflow.ReadModels.Tables;

namespace Workflow.ReadModels.DutyList.Tables;

/// <summary>What is said of a version beside its table.</summary>
/// <param name="Name">
/// Null, as <paramref name="Scheme"/>, or with neither kinds nor units: as the list's latest version has it.
/// </param>
public sealed record DutyListHead(
    Text Code,
    Text? Name,
    DutyScheme? Scheme,
    ImmutableArray<UnitKind> ForKinds,
    ImmutableArray<UnitId> ForUnits,
    Text Version,
    DateOnly EffectiveFrom,
    Text Source
);

/// <summary>A table that somebody sent as a version of a list.</summary>
/// <param name="FileName">Only its ending counts, and only against the content.</param>
public sealed record SentDutyList(DutyListHead Head, ReadOnlyMemory<byte> File, string FileName);

/// <summary>What a table is held against.</summary>
/// <param name="Known">The list of the same code; empty if there is none.</param>
public sealed record ListsAsTheyStand(
    OrganisationState Organisation,
    LegalBasisState Library,
    DutyListState Known,
    DateOnly Today
);

/// <summary>What checking a table came to. Nothing was stored.</summary>
/// <param name="Rows">With content, the header not counted.</param>
/// <param name="Troubles">In the order of the file; those of the version as a whole first.</param>
/// <param name="List">Null if the file cannot be read at all.</param>
/// <param name="InForce">The version in force today; null if none is.</param>
/// <param name="Difference">From that version to this; null if either is missing.</param>
/// <param name="Digest">Of the file: the same file is the same digest.</param>
public sealed record DutyListReport(
    int Rows,
    ImmutableArray<RowTrouble> Troubles,
    DutyListVersion? List,
    DutyListVersion? InForce,
    DutyListDifference? Difference,
    string Digest
)
{
    /// <summary>Why this actor may not even ask; null if they may.</summary>
    public Refusal? Refusal { get; init; }

    public bool MayBeAdopted => Refusal is null && List is not null && Troubles.IsEmpty;
}

/// <summary>
/// 导入职责清单: holds a table against the rules of lists and against the version in force, and stores nothing. What
/// has no trouble is adopted by the command of lists, which judges it once more.
/// </summary>
public sealed class DutyListImport(DistrictDesk desk, RefusalSentences sentences, Actor actor)
{
    /// <summary>As many as somebody puts right before they send the file again.</summary>
    private const int MostTroubles = 1_000;

    public static readonly RefusalRule NewWithoutScheme = new(
        "duty-list.new-without-scheme",
        RefusalKind.Invalid,
        "还没有编号为“{0}”的职责清单，新的清单请选择是街道的还是社区的。"
    );

    /// <summary>
    /// Ten thousand items with tasks of their own, and the longest boundary in one cell, which is as much as a
    /// spreadsheet takes.
    /// </summary>
    public static readonly FileLimits Limits = FileLimits.Usual with
    {
        UnpackedBytes = 200 * 1024 * 1024,
        Rows = 100_000,
        CellCharacters = 32_767,
        Faults = MostTroubles,
        RefusesFormulas = true,
    };

    public async Task<DutyListReport> CheckAsync(SentDutyList sent, CancellationToken cancel)
    {
        var context = await desk.District.ContextAsync(default, actor, cancel);
        if (ListRight.WhyNot(context) is { } refusal)
            return Nothing(sent) with { Refusal = refusal };
        var shelf = await desk.Shelf.ReadAsync(cancel);
        var against = new ListsAsTheyStand(
            ((DistrictReference)context.Reference).Organisation,
            shelf.Library,
            shelf.Find(sent.Head.Code.Value)?.State ?? DutyListState.Empty,
            context.Now.DayInChina
        );
        return Check(sent, against, sentences);
    }

    /// <summary>Without a district: what <see cref="CheckAsync"/> finds if the district is as said.</summary>
    public static DutyListReport Check(SentDutyList sent, ListsAsTheyStand against, RefusalSentences sentences)
    {
        using var bytes = new MemoryStream(sent.File.ToArray(), writable: false);
        var reading = TableFile.Read(bytes, sent.FileName, Limits);
        if (reading is TableReading.Faulty { Faults: var faults })
            return Nothing(sent, [.. faults.Select(fault => RowTrouble.Of(fault, null, sentences))]);
        var table = ((TableReading.Read)reading).Table;
        var read = DutyListTable.Read(table, against.Organisation, sentences);
        // Under a wrong header no row means what it says.
        if (read.Troubles.Any(static trouble => trouble.Row is null or 1))
            return Nothing(sent, read.Troubles);
        var list = ListOf(sent.Head, against.Known.Versions.LastOrDefault(), read);
        var inForce = against.Known.On(against.Today);
        return Nothing(sent, Troubles(sent.Head, list, read, against, sentences)) with
        {
            Rows = table.Rows.Length,
            List = list,
            InForce = inForce,
            Difference = inForce is null ? null : DutyListDifference.Between(inForce, list),
        };
    }

    private static DutyListReport Nothing(SentDutyList sent, ImmutableArray<RowTrouble> troubles = default) =>
        new(
            0,
            troubles.IsDefault ? [] : troubles,
            null,
            null,
            null,
            Convert.ToHexStringLower(SHA256.HashData(sent.File.Span))
        );

    private static DutyListVersion ListOf(DutyListHead head, DutyListVersion? latest, ReadDutyList read)
    {
        var isForNobody = head.ForKinds.IsEmpty && head.ForUnits.IsEmpty;
        return new DutyListVersion(
            head.Code,
            head.Name ?? latest?.Name ?? default,
            head.Scheme ?? latest?.Scheme ?? default,
            isForNobody ? latest?.ForKinds ?? [] : head.ForKinds,
            isForNobody ? latest?.ForUnits ?? [] : head.ForUnits,
            head.Version,
            head.EffectiveFrom,
            head.Source,
            read.Items
        );
    }

    private static ImmutableArray<RowTrouble> Troubles(
        DutyListHead head,
        DutyListVersion list,
        ReadDutyList read,
        ListsAsTheyStand against,
        RefusalSentences sentences
    )
    {
        var troubles = new List<RowTrouble>();
        if (head.Scheme is null && against.Known.Versions.IsEmpty)
            troubles.Add(new RowTrouble(null, null, sentences.Of(NewWithoutScheme.With(head.Code.Value))));
        troubles.AddRange(read.Troubles);
        // What could not be read at a place is not judged at the same place as if it had been left out.
        var unread = read.Troubles.Select(static trouble => (trouble.Row, trouble.Column)).ToHashSet();
        troubles.AddRange(
            new AdoptDutyList(list)
                .Problems(against.Known, against.Organisation, against.Library, against.Today)
                .Select(fault => read.Of(fault, sentences))
                .Where(trouble => trouble.Row is null || !unread.Contains((trouble.Row, trouble.Column)))
        );
        var inOrder = troubles.OrderBy(static trouble => trouble.Row ?? 0).Take(MostTroubles + 1).ToList();
        if (inOrder.Count > MostTroubles)
            inOrder[^1] = new RowTrouble(
                null,
                null,
                sentences.Of(FileRefusals.MoreFaults.With(MostTroubles.ToString(CultureInfo.InvariantCulture)))
            );
        return [.. inOrder];
    }
}
