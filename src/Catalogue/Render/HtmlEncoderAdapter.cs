using System.Text;
using Catalogue.Prose;
using HandlebarsDotNet;

namespace Catalogue.Render;

/// <summary>Gives the template engine our escaping: the five characters that matter in content and quoted attributes.</summary>
internal sealed class HtmlEncoderAdapter : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => HtmlText.Escape(text?.ToString() ?? "", target);

    public void Encode(string? text, TextWriter target) => HtmlText.Escape(text, target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var builder = new StringBuilder();
        while (text?.MoveNext() == true)
        {
            builder.Append(text.Current);
        }

        Encode(builder, target);
    }
}
