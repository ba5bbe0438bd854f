using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Files.Columns;
using Xunit;

namespace Workflow.Files.Tests;

public sealed class ColumnsTest
{
    private enum Level
    {
        Usual,
        Urgent,
    }

    private sealed record Entry(string Title, decimal? Amount, DateOnly Day, Moment? At, Level Level, bool IsOpen);

    private static readonly TableColumn<Text> Title = TableColumn.Text("标题", 5) with
    {
        Aliases = ["题目"],
        Example = TableCell.Of("路灯不亮"),
        Note = "一句话说清。",
    };

    private static readonly TableColumn<decimal> Amount = TableColumn.Number("金额") with { IsRequired = false };

    private static readonly TableColumn<DateOnly> Day = TableColumn.Day("日期") with
    {
        Example = TableCell.Of(new DateOnly(2026, 11, 24)),
    };

    private static readonly TableColumn<Moment> At = TableColumn.At("时间") with { IsRequired = false };

    private static readonly TableColumn<Level> Urgency = TableColumn.Choice(
        "等级",
        ("一般", Level.Usual),
        ("紧急", Level.Urgent)
    );

    private static readonly TableColumn<bool> IsOpen = TableColumn.YesNo("公开") with { IsRequired = false };

    private static readonly TableColumns<Entry> Columns = new(
        [Title, Amount, Day, At, Urgency, IsOpen],
        static row => new Entry(
            row.Of(Title).Value,
            row.OrNull(Amount),
            row.Of(Day),
            row.OrNull(At),
            row.Of(Urgency),
            row.Or(IsOpen, true)
        )
    );

    private static TypedRows<Entry> Read(string csv) => Columns.Read(Given.Table(Given.Csv(csv)));

    [Fact(DisplayName = "一行读成一条记录，列的次序随意，别名与星号都认")]
    public void A_row_becomes_a_record()
    {
        var read = Read(
            "等级,题目*,日期,金额,时间,公开\n紧急, 路灯 ,2026年1月4日,１２.５０,2026/1/4 9:05,否\n\n一般,桥,20260228,,,\n"
        );

        Assert.Empty(read.Faults);
        Assert.Equal(
            [
                new TypedRow<Entry>(
                    2,
                    new Entry(
                        "路灯",
                        12.5m,
                        new DateOnly(2026, 1, 4),
                        Moment.InChina(new DateOnly(2026, 1, 4), new TimeOnly(9, 5)),
                        Level.Urgent,
                        false
                    )
                ),
                new TypedRow<Entry>(4, new Entry("桥", null, new DateOnly(2026, 2, 28), null, Level.Usual, true)),
            ],
            read.Rows.AsEnumerable()
        );
    }

    [Fact(DisplayName = "缺的列、多的列、重的列，都说明应该怎样")]
    public void Columns_that_lack_or_are_too_many_are_named()
    {
        var read = Read("标题,题目,价格,等级\n桥,桥,1,一般\n");

        Assert.Empty(read.Rows);
        Assert.Equal(
            [
                "1 B B列与A列的列名相同，请只保留一列。",
                "1 C C列的列名不认识，可用的列名有：标题、金额、日期、时间、等级、公开。",
                "1  缺少“日期”列，请在第1行加上这个列名，内容为日期，如 2026-11-24。",
            ],
            read.Faults.Select(Given.Sentence)
        );
    }

    [Fact(DisplayName = "别的系统多出的列可以不理")]
    public void Other_columns_may_be_passed_over()
    {
        var columns = new TableColumns<string>([Title], static row => row.Of(Title).Value) { IgnoresOthers = true };

        var read = columns.Read(Given.Table(Given.Csv("流水号,标题,备注\n1,桥,无\n")));

        Assert.Empty(read.Faults);
        Assert.Equal([new TypedRow<string>(2, "桥")], read.Rows.AsEnumerable());
    }

    [Fact(DisplayName = "填写有误的格逐格说明，其余的行照样读出")]
    public void Cells_that_are_wrong_are_named_and_other_rows_are_read()
    {
        var read = Read(
            "标题,金额,日期,时间,等级,公开\n六个字的标题,1.234,2026-02-29,2026-11-24,特急,对\n桥,-1,,2026-11-24 24:00,一般,\n灯,1,2026-1-1,,一般,是\n"
        );

        Assert.Equal(
            [
                "2 A A2（标题）填写有误，应为不超过5字的文字。",
                "2 B B2（金额）填写有误，应为0到999999999999的数，最多2位小数。",
                "2 C C2（日期）填写有误，应为日期，如 2026-11-24。",
                "2 D D2（时间）填写有误，应为日期和时间，如 2026-11-24 15:00。",
                "2 E E2（等级）填写有误，应为“一般”或“紧急”。",
                "2 F F2（公开）填写有误，应为“是”或“否”。",
                "3 B B3（金额）填写有误，应为0到999999999999的数，最多2位小数。",
                "3 C C3是空的，请填写“日期”：日期，如 2026-11-24。",
                "3 D D3（时间）填写有误，应为日期和时间，如 2026-11-24 15:00。",
            ],
            read.Faults.Select(Given.Sentence)
        );
        Assert.Equal(4, Assert.Single(read.Rows).Number);
    }

    [Theory(DisplayName = "日期只认年在前的写法")]
    [InlineData("2026-11-24", "2026-11-24")]
    [InlineData("2026/1/4", "2026-01-04")]
    [InlineData("2026.1.4", "2026-01-04")]
    [InlineData("２０２６－０１－０４", "2026-01-04")]
    [InlineData("20260104", "2026-01-04")]
    [InlineData("2026年1月4日", "2026-01-04")]
    [InlineData("11/24/2026", null)]
    [InlineData("2026-1/4", null)]
    [InlineData("2026-13-01", null)]
    [InlineData("0026-01-01", null)]
    [InlineData("2026-11-24 15:00", null)]
    [InlineData("46350", null)]
    public void Days_are_read_in_one_way_only(string text, string? day) =>
        Assert.Equal(
            day,
            CellParsers.TryDay(text, out var value) ? value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null
        );

    [Theory(DisplayName = "时间按中国时间，带时差的按时差")]
    [InlineData("2026-11-24 15:00", "2026-11-24T07:00:00.000000Z")]
    [InlineData("2026-11-24 15:00:30", "2026-11-24T07:00:30.000000Z")]
    [InlineData("2026-11-24T15:00", "2026-11-24T07:00:00.000000Z")]
    [InlineData("2026年11月24日15时00分", "2026-11-24T07:00:00.000000Z")]
    [InlineData("2026/11/24　15：00", "2026-11-24T07:00:00.000000Z")]
    [InlineData("2026-11-24T15:00:00+09:00", "2026-11-24T06:00:00.000000Z")]
    [InlineData("2026-11-24T15:00:00Z", "2026-11-24T15:00:00.000000Z")]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-24 15", null)]
    [InlineData("2026-11-24 15:60", null)]
    [InlineData("0001-01-01 00:00", null)]
    [InlineData("15:00", null)]
    public void Moments_are_of_China_unless_they_say_otherwise(string text, string? moment) =>
        Assert.Equal(moment, CellParsers.TryMoment(text, out var value) ? value.ToString() : null);

    [Fact(DisplayName = "没有声明的列、留空的选填列，是程序的错误")]
    public void Asking_for_what_is_not_there_is_a_mistake_in_the_program()
    {
        var undeclared = new TableColumns<bool>([Title], static row => row.Of(IsOpen));
        Assert.Throws<ArgumentException>(() => undeclared.Read(Given.Table(Given.Csv("标题\n桥\n"))));
        var empty = new TableColumns<decimal>([Title, Amount], static row => row.Of(Amount));
        Assert.Throws<InvalidOperationException>(() => empty.Read(Given.Table(Given.Csv("标题,金额\n桥,\n"))));
    }

    [Theory(DisplayName = "模板有表头和示例，示例没删会提醒")]
    [InlineData("a.xlsx")]
    [InlineData("a.csv")]
    public void A_template_reads_back_and_its_example_is_refused(string name)
    {
        var file = new MemoryStream();
        if (name == "a.xlsx")
            TableTemplate.WriteXlsx(file, Columns.Columns);
        else
            TableTemplate.WriteCsv(file, Columns.Columns, CsvEncoding.Gb18030);

        var table = Given.Read(file.ToArray(), name);

        Assert.Equal(["标题|金额|日期|时间|等级|公开", "2:路灯不亮||2026-11-24|||"], Given.Lines(table));
        Assert.Equal(
            ["2  第2行是模板里的示例，请删去或改为实际内容。"],
            Columns.Read(Given.Table(table)).Faults.Select(Given.Sentence)
        );
    }

    [Fact(DisplayName = "模板的第二张表说明每列怎么填")]
    public void A_template_says_how_to_fill_each_column()
    {
        var file = new MemoryStream();
        TableTemplate.WriteXlsx(file, Columns.Columns);

        Assert.Contains(
            "name=\"填写说明\"",
            Unpacked.Part(file.ToArray(), "xl/workbook.xml"),
            StringComparison.Ordinal
        );
        var guide = Unpacked.Part(file.ToArray(), "xl/worksheets/sheet2.xml");
        Assert.All(
            ["标题", "不超过5字的文字", "题目", "路灯不亮", "一句话说清。", "日期，如 2026-11-24"],
            words => Assert.Contains($">{words}<", guide, StringComparison.Ordinal)
        );
    }
}
