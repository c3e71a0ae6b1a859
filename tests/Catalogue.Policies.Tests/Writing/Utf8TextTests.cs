using System.Text;
using Catalogue.Policies.Model;
using Xunit;

namespace Catalogue.Policies.Tests.Writing;

public sealed class Utf8TextTests
{
    [Fact]
    public void What_is_appended_stands_there_however_long_it_gets()
    {
        using var text = new Utf8Text();
        var expected = new StringBuilder();
        for (var number = -3; number < 2000; number++)
        {
            text.Append("no. "u8).Append(number).Append(" é😀 ").Append(new Rune(0x20AC));
            expected.Append("no. ").Append(number).Append(" é😀 ").Append('€');
        }

        Assert.Equal(expected.ToString(), text.ToString());
        Assert.Equal(Encoding.UTF8.GetByteCount(expected.ToString()), text.Length);
    }

    [Fact]
    public void Text_is_put_in_before_other_text()
    {
        using var text = new Utf8Text();
        text.Append(new string('b', 3000));
        text.Insert(0, "a"u8);
        text.Insert(1, Encoding.UTF8.GetBytes(new string('é', 3000)));
        text.Insert(text.Length, "c"u8);

        Assert.Equal("a" + new string('é', 3000) + new string('b', 3000) + "c", text.ToString());
    }

    [Theory]
    [InlineData(0, 2, "00")]
    [InlineData(0xAB, 4, "00AB")]
    [InlineData(0x10FFFF, 4, "10FFFF")]
    [InlineData(0x10FFFF, 8, "0010FFFF")]
    public void Numbers_are_written_in_hexadecimal(int number, byte digits, string expected)
    {
        using var text = new Utf8Text();
        text.AppendHex(number, digits);

        Assert.Equal(expected, text.ToString());
    }

    [Fact]
    public void Half_of_a_character_is_replaced_and_cleared_text_is_gone()
    {
        using var text = new Utf8Text();
        text.Append("gone").Clear();
        text.Append("a\ud800b");

        Assert.Equal("a\ufffdb", text.ToString());
    }
}
