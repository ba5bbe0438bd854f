using Microsoft.Extensions.Logging.Abstractions;
using Workflow.Domain;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Domain.Organisation;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Postgres.Tests.Log;
using Workflow.ReadModels.DutyList;
using Workflow.Testing;
using Xunit;

namespace Workflow.Postgres.Tests.Lists;

/// <summary>The shelf follows the log on: what it then holds is what reading everything anew would come to.</summary>
[Collection(OnPostgres.Name)]
public sealed class ListShelfTests(DistrictFixture district)
    : IClassFixture<DistrictFixture>,
        IAsyncLifetime,
        IDisposable
{
    private static readonly DutyListVersion First = new(
        Text.From("b-list"),
        Text.From("清单乙"),
        DutyScheme.Street,
        [UnitKind.Street],
        [],
        Text.From("1"),
        new DateOnly(2026, 1, 1),
        Text.From("示例"),
        [
            new DutyItem(Text.From("1"), Text.From("事项"), DutyClass.Basic, null, null, null, null, null, []),
            new DutyItem(Text.From("2"), Text.From("另一事项"), DutyClass.Basic, null, null, null, null, null, []),
        ]
    );

    private static readonly Instrument Law = new(
        Text.From("new-law"),
        Text.From("新的示例法"),
        InstrumentKind.Law,
        Text.From("示例机关"),
        [new InstrumentVersion(Text.From("2010年"), new DateOnly(2010, 1, 1), [])],
        null,
        []
    );

    private readonly EngineMeters meters = new();
    private OpenDistrict open = null!;

    public async Task InitializeAsync()
    {
        open = new OpenDistrict(await district.OpenDatabaseAsync(), meters, NullLoggerFactory.Instance);
        Assert.Empty((await DistrictLoading.LoadAsync(open, SampleDistrict.Configuration, default)).Problems);
    }

    public async Task DisposeAsync() => await open.District.DisposeAsync();

    public void Dispose() => meters.Dispose();

    [Fact(DisplayName = "清单随日志接着读：新清单、新版本、改期、认领、依据修改，每一步都与全部重读相同")]
    public async Task What_follows_is_what_a_new_reading_comes_to()
    {
        var shelf = new ListShelf(open.District);
        var sizes = new List<int> { (await SameAsync(shelf)).Lists.Length };
        var second = First with
        {
            Version = Text.From("2"),
            EffectiveFrom = new DateOnly(2090, 1, 1),
            Items = [First.Items[0], First.Items[1] with { Name = Text.From("改了名") }],
        };
        var street = SampleDistrict
            .Reference.Organisation.Units.Values.First(static unit => unit.Kind == UnitKind.Street)
            .Id;
        (StreamRef, Command)[] steps =
        [
            Adopt(First),
            Adopt(First with { Code = Text.From("a-list") }),
            Adopt(second),
            Adopt(second with { EffectiveFrom = new DateOnly(2091, 1, 1) }),
            (DutyListDecider.StreamOf(First.Code), new ClaimDutyItems(street, First.Version, [First.Items[0].Code])),
            (LegalBasisDecider.Stream, new RecordInstruments([Law])),
            Adopt(second with { Code = Text.From("c-list") }),
            Adopt(Long(1, static name => name)),
            Adopt(Long(2, static name => name == "事项7" ? "改了名" : name)),
        ];
        foreach (var (stream, command) in steps)
        {
            var id = new CommandId(Ids.New(open.District.Now));
            var envelope = new Envelope(id, stream, command, LoadingRight.CommandLine, Channel.CommandLine);
            Assert.IsType<Outcome.Done>(await open.District.RunAsync(envelope));
            sizes.Add((await SameAsync(shelf)).Lists.Length);
        }
        Assert.Equal([0, 1, 2, 2, 2, 2, 2, 3, 4, 4], sizes.Select(size => size - sizes[0]));
        var read = await shelf.ReadAsync(default);
        Assert.NotNull(read.Library.Find(Law.Code));
        var versions = read.Find("b-list")!.State.Versions;
        Assert.Same(versions[0].Items[0], versions[1].Items[0]);
        Assert.Same(read, await shelf.ReadAsync(default));
        var revised = read.Find("long-list")!;
        Assert.Equal(["1", "2"], revised.RecordedAt.Keys.Select(static one => one.Value).Order());
        Assert.Single(DutyListDifference.Between(revised.State.Versions[0], revised.State.Versions[1]).Changes);
    }

    /// <summary>Long enough that a later version is written as what makes it differ.</summary>
    private static DutyListVersion Long(int version, Func<string, string> name) =>
        First with
        {
            Code = Text.From("long-list"),
            Version = Text.From($"{version}"),
            EffectiveFrom = new DateOnly(2095 + version, 1, 1),
            Items =
            [
                .. Enumerable
                    .Range(1, 2 * DutyListRevision.FewestKept)
                    .Select(i => First.Items[0] with { Code = Text.From($"{i}"), Name = Text.From(name($"事项{i}")) }),
            ],
        };

    private static (StreamRef, Command) Adopt(DutyListVersion list) =>
        (DutyListDecider.StreamOf(list.Code), new AdoptDutyList(list));

    private async Task<Shelf> SameAsync(ListShelf shelf)
    {
        var followed = await shelf.ReadAsync(default);
        var anew = await new ListShelf(open.District).ReadAsync(default);
        Assert.Equal(anew.Tail, followed.Tail);
        Assert.Equal(anew.Library.Instruments, followed.Library.Instruments);
        Assert.Equal(anew.Lists.Select(static list => list.Code), followed.Lists.Select(static list => list.Code));
        foreach (var (one, other) in anew.Lists.Zip(followed.Lists))
        {
            Assert.Equal<DutyListVersion>(one.State.Versions, other.State.Versions);
            Assert.Equal(one.State.Claims, other.State.Claims);
            Assert.Equal(one.State.Filed, other.State.Filed);
            Assert.Equal(one.State.SentBack, other.State.SentBack);
            Assert.Equal(one.RecordedAt, other.RecordedAt);
        }
        return followed;
    }
}
