using System.Text;
using Workflow.Files.Reading;
using Xunit;

namespace Workflow.Files.Tests;

public sealed class CsvTest
{
    [Theory(DisplayName = "逗号、分号、制表符都认得")]
    [InlineData("甲,乙\n1,2;3\n")]
    [InlineData("甲;乙\r\n1;\"2;3\"\r\n")]
    [InlineData("甲\t乙\n1\t2;3")]
    public void Separators_are_found_in_the_header(string text) =>
        Assert.Equal(["甲|乙", "2:1|2;3"], Given.Lines(Given.Csv(text)));

    [Fact(DisplayName = "引号里的分隔符不算")]
    public void Quoted_separators_do_not_count() =>
        Assert.Equal(["甲,,,|乙", "2:1|2"], Given.Lines(Given.Csv("\"甲,,,\";乙\n1;2")));

    [Fact(DisplayName = "行号按表格软件数：空行算，格内换行不算")]
    public void Rows_are_numbered_as_a_spreadsheet_does() =>
        Assert.Equal(
            ["甲|乙", "2:一\n二|", "4: 三 |四", "6:五|"],
            Given.Lines(Given.Csv("甲,乙,,\n\"一\r\n二\"\n,\n 三 ,四\n\n五\n\n"))
        );

    [Theory(DisplayName = "UTF-8、带标记的 UTF-8 与 GB 18030 都认得")]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("gb18030")]
    public void Encodings_are_found(string name)
    {
        var encoding = name == "gb18030" ? CsvText.Gb18030 : new UTF8Encoding(name.Contains("mark"));
        byte[] file = [.. encoding.Preamble, .. encoding.GetBytes("姓名,事由\n联通,龘𠮷😀\n")];

        Assert.Equal(["姓名|事由", "2:联通|龘𠮷😀"], Given.Lines(Given.Read(file, "表.CSV")));
    }

    [Fact(DisplayName = "认不出编码的拒绝")]
    public void What_is_in_neither_encoding_is_refused()
    {
        const string Wanted = "文字编码既不是 UTF-8 也不是 GB 18030，请另存为 .xlsx 或“CSV UTF-8”后再上传。";
        byte[][] files =
        [
            [.. "a,b\n"u8, 0xFF, 0xFF],
            [.. "a,b\n"u8, 0x81],
            [.. "a,b\n"u8, 0x84, 0x32, 0xA0, 0x30],
            [0xEF, 0xBB, 0xBF, 0xC4, 0xE3],
            [.. "a\0b"u8],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("甲乙")],
        ];

        Assert.All(files, static file => Assert.Equal([Wanted], Given.Faults(Given.Read(file, "a.csv"))));
    }

    [Fact(DisplayName = "引号不成对的行指明行号")]
    public void Uneven_quotes_are_named_by_row() =>
        Assert.Equal(
            [
                "2  第2行的引号不成对，请补全；内容里的引号要写成两个。",
                "4  第4行的引号不成对，请补全；内容里的引号要写成两个。",
                "5  第5行的引号不成对，请补全；内容里的引号要写成两个。",
            ],
            Given.Faults(Given.Csv("甲,乙\n一\"二,1\n三,2\n\"四\"五,3\n\"六,4\n七,5"))
        );

    [Fact(DisplayName = "表头的问题逐列指明")]
    public void Faults_of_the_header_are_named_by_column()
    {
        Assert.Equal(["1  第1行应是表头，现在是空的，请在第1行填写列名。"], Given.Faults(Given.Csv("\n甲,乙")));
        Assert.Equal(["1  第1行应是表头，现在是空的，请在第1行填写列名。"], Given.Faults(Given.Csv(" ,\n")));
        Assert.Equal(
            ["1  第1行的引号不成对，请补全；内容里的引号要写成两个。"],
            Given.Faults(Given.Csv("\"甲,乙\n1,2"))
        );
        Assert.Equal(
            ["1 B B列没有列名，请在第1行补上，或删去这一列。", "1 D D列与A列的列名相同，请只保留一列。"],
            Given.Faults(Given.Csv("甲,,乙, 甲 \n1,2,3,4"))
        );
    }

    [Fact(DisplayName = "单元格的问题指明位置，不复述内容")]
    public void Faults_of_cells_are_named_by_place() =>
        Assert.Equal(
            [
                "2 B B2含有不能保存的控制字符，请删去后重新填写。",
                "3 A A3超过10000字，请缩短。",
                "4 C C4在表头范围之外，请删去，或在第1行补上列名。",
            ],
            Given.Faults(Given.Csv($"甲,乙\n1,a\u0001b\n{new string('字', 10_001)},2\n1,2,3\n"))
        );

    [Fact(DisplayName = "刚好一万字可以，一对代理算一个字")]
    public void The_limit_itself_is_allowed()
    {
        var text = new string('字', 9_999) + "𠮷";

        Assert.Equal(["甲", "2:" + text], Given.Lines(Given.Csv($"甲\n{text}\n")));
    }

    [Fact(DisplayName = "问题只列前一百处，再说还有更多")]
    public void A_hundred_faults_are_listed_and_then_that_there_are_more()
    {
        var faults = Given.Faults(Given.Csv("甲\n" + string.Concat(Enumerable.Repeat("a\u0001\n", 500))));

        Assert.Equal(101, faults.Length);
        Assert.StartsWith("101 A ", faults[99], StringComparison.Ordinal);
        Assert.Equal("问题超过100处，其余的没有列出，请改好后再上传。", faults[100]);
        Assert.Equal(100, Given.Faults(Given.Csv("甲\n" + string.Concat(Enumerable.Repeat("a\u0001\n", 100)))).Length);
    }

    [Fact(DisplayName = "行数、列数各有上限，刚好到上限可以")]
    public void Rows_and_columns_are_limited()
    {
        var limits = FileLimits.Usual with { Rows = 2, Columns = 3 };
        Assert.Equal(
            ["甲|乙|丙", "2:1||", "4:2||"],
            Given.Lines(Given.Read("甲,乙,丙\n1\n\n2\n"u8.ToArray(), "a.csv", limits))
        );
        Assert.Equal(
            ["4  数据超过2行，请分成几个文件上传。"],
            Given.Faults(Given.Read("甲,乙,丙\n1\n2\n3\n4\n"u8.ToArray(), "a.csv", limits))
        );
        Assert.Equal(
            ["1  列数超过3，请删去多余的列。"],
            Given.Faults(Given.Read("甲,乙,丙,丁,戊\n"u8.ToArray(), "a.csv", limits))
        );
        Assert.Equal(
            ["2 D D2在表头范围之外，请删去，或在第1行补上列名。"],
            Given.Faults(Given.Read("甲,乙,丙\n1,,,,,9\n"u8.ToArray(), "a.csv", limits))
        );
    }

    [Fact(DisplayName = "只有表头也是表")]
    public void A_header_alone_is_a_table() => Assert.Equal(["甲|乙"], Given.Lines(Given.Csv("甲,乙")));

    [Theory(DisplayName = "列名按字母数")]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_have_letters(int index, string letters)
    {
        Assert.Equal(letters, ColumnLetters.Of(index));
        Assert.Equal(index, ColumnLetters.IndexIn(letters + "7"));
    }
}
