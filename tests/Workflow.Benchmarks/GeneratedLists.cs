using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Text = Workflow.Domain.Kernel.Text;

namespace Workflow.Benchmarks;

/// <summary>
/// A list of so many items, and versions of it: from one to the next a hundredth of the items is changed, some are
/// moved, some go and as many come. One instrument is cited by every tenth task, as the most general laws are.
/// </summary>
internal sealed class GeneratedLists
{
    private const int TasksOfItem = 3;
    private const int BasesOfTask = 2;
    private const int ArticlesOfInstrument = 5;
    private const int MostInstruments = 2_000;

    private const string Prose =
        "负责本行政区域内安全生产监督管理工作对违反规定的行为进行调查处理组织开展日常巡查隐患排查和信息报送受理群众举报投诉并依法答复";

    public static readonly Text Code = Text.From("bench-powers");

    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    private readonly Random random = new(1);
    private readonly int items;
    private readonly int versions;
    private int made;

    public GeneratedLists(int items, int versions)
    {
        (this.items, this.versions) = (items, versions);
        Instruments = [.. Enumerable.Range(1, MostInstruments).Select(Instrument)];
    }

    public ImmutableArray<Instrument> Instruments { get; }

    public DateOnly LastDay => FirstDay.AddDays(versions - 1);

    public DateOnly AnyDay(Random any) => FirstDay.AddDays(any.Next(versions));

    public Text AnyItem(Random any) => CodeOf(any.Next(items));

    public IEnumerable<DutyListVersion> Versions()
    {
        ImmutableArray<DutyItem> now = [.. Enumerable.Range(0, items).Select(_ => Item())];
        for (var i = 0; i < versions; i++)
        {
            yield return new DutyListVersion(
                Code,
                Text.From("权责清单"),
                DutyScheme.Street,
                [UnitKind.Street],
                [],
                Text.From(string.Create(CultureInfo.InvariantCulture, $"第{i + 1}版")),
                FirstDay.AddDays(i),
                Text.From("bench"),
                now
            );
            now = [.. now.Select(Next)];
        }
    }

    private DutyItem Next(DutyItem item) =>
        random.Next(100) switch
        {
            0 => item with { Name = Words(20) },
            1 when random.Next(4) == 0 => item with { Class = DutyClass.Basic },
            2 when random.Next(4) == 0 => Item(),
            _ => item,
        };

    private DutyItem Item()
    {
        var code = CodeOf(made++);
        return new DutyItem(
            code,
            Words(20),
            random.Next(2) == 0 ? DutyClass.Basic : DutyClass.Assist,
            new UnitId("housing"),
            Words(40),
            null,
            null,
            null,
            [.. Enumerable.Range(1, TasksOfItem).Select(i => Task(code, i))]
        );
    }

    private DutyTask Task(Text item, int number) =>
        new(
            Text.From(string.Create(CultureInfo.InvariantCulture, $"{item}-{number}")),
            Words(30),
            DutySide.Street,
            [.. Enumerable.Range(0, BasesOfTask).Select(_ => Basis())]
        );

    private ArticleRef Basis()
    {
        var instrument = Instruments[random.Next(10) == 0 ? 0 : random.Next(Instruments.Length)];
        return new ArticleRef(instrument.Code, Article(random.Next(ArticlesOfInstrument)).Number);
    }

    private static Instrument Instrument(int number) =>
        new(
            Text.From(string.Create(CultureInfo.InvariantCulture, $"bench-{number}")),
            Text.From(string.Create(CultureInfo.InvariantCulture, $"第{number}号示例法规")),
            InstrumentKind.Law,
            Text.From("bench"),
            [
                new InstrumentVersion(
                    Text.From("2010年"),
                    new DateOnly(2010, 1, 1),
                    [.. Enumerable.Range(0, ArticlesOfInstrument).Select(Article)]
                ),
            ],
            null,
            []
        );

    private static Article Article(int number) => new(Text.From($"第{"一二三四五"[number]}条"), null);

    private static Text CodeOf(int number) => Text.From(string.Create(CultureInfo.InvariantCulture, $"q{number:D6}"));

    private Text Words(int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(Prose[random.Next(Prose.Length)]);
        return Text.From(text.ToString());
    }
}
