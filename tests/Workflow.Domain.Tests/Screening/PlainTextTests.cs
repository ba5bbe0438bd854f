using Workflow.Domain.Kernel;
using Xunit;

namespace Workflow.Domain.Tests.Screening;

/// <summary>The form in which text is compared.</summary>
public sealed class PlainTextTests
{
    [Theory(DisplayName = "全角、大写、空白、看不见的字符、部首写法，都归为一种")]
    [InlineData("ＡＰＰ１２！", "app12!")]
    [InlineData("  台 账\r\n　本\t", "台账本")]
    [InlineData("台\u200B账\uFEFF\u00AD", "台账")]
    [InlineData("⼀⽂⼈⿕", "一文人龠")]
    [InlineData("𠀀É", "𠀀é")]
    [InlineData("“引号”，。", "“引号”,。")]
    [InlineData("", "")]
    public void Writing_does_not_matter(string written, string plain)
    {
        Assert.Equal(plain, PlainText.Of(written));
        Assert.Equal(plain, PlainText.Of(plain));
    }

    [Theory(DisplayName = "字数：标点计入，空白不计，一个罕用字算一字")]
    [InlineData("一二，三。", 5)]
    [InlineData("𠀀 𠀁\n", 2)]
    [InlineData(" \n", 0)]
    public void Characters_are_counted(string text, int count) => Assert.Equal(count, PlainText.CountOf(text));

    [Theory(DisplayName = "词在原文里的位置：连着中间的空白一起标出，重叠的合成一段")]
    [InlineData("建立台 账，每月台账", "台账", "建立[台 账]，每月[台账]")]
    [InlineData("纸质台账本", "质台,台账本", "纸[质台账本]")]
    [InlineData("下载ＡＰＰ", "app", "下载[ＡＰＰ]")]
    [InlineData("aaa", "aa", "[aaa]")]
    [InlineData("没有", "台账, ", "没有")]
    [InlineData("", "台账", "")]
    public void Words_are_found_where_they_stand(string text, string words, string marked)
    {
        foreach (var (at, length) in PlainText.Find(text, words.Split(',')).Reverse())
            text = text.Insert(at + length, "]").Insert(at, "[");
        Assert.Equal(marked, text);
    }
}
