namespace Catalogue.Render.Common;

/// <summary>What stands between braces, and the text before it.</summary>
/// <param name="Before">The text since the last tag, without what a tag alone on its line takes with it.</param>
/// <param name="Body">What is between the braces; null at the end of the template, which has no tag.</param>
/// <param name="IsRaw">Whether the braces are three.</param>
internal readonly record struct TemplateTag(string Before, string? Body, bool IsRaw);

/// <summary>
/// Cuts a template into tags and the texts between them. A block, partial or comment that is alone on its line takes the
/// line with it, as the engine has it.
/// </summary>
internal static class TemplateTags
{
    private const string Blanks = " \t";

    /// <summary>The tags of a template, and an end.</summary>
    /// <exception cref="UncommonTemplateException">Braces or white space are not as usual.</exception>
    public static List<TemplateTag> Of(string template)
    {
        if (template.Contains('\r', StringComparison.Ordinal) || template.Contains('\\', StringComparison.Ordinal))
        {
            throw new UncommonTemplateException("line");
        }

        var tags = new List<TemplateTag>();
        var from = 0;
        for (var behind = 0; template.IndexOf("{{", behind, StringComparison.Ordinal) is >= 0 and var open;)
        {
            var isRaw = template.AsSpan(open).StartsWith("{{{");
            var body = Body(template, open + (isRaw ? 3 : 2), isRaw ? "}}}" : "}}");
            var close = open + body.Length + (isRaw ? 6 : 4);
            var text = template.AsSpan(from, open - from);
            var next = close;
            if (!isRaw && TakesItsLine(body) && IsLineBegun(template.AsSpan(behind, open - behind), behind == 0) && LineEnd(template, close) is { } end)
            {
                // The engine keeps what is before such a partial.
                if (body.Contains('>', StringComparison.Ordinal) && template.AsSpan(behind, open - behind) is [.., ' ' or '\t'])
                {
                    throw new UncommonTemplateException("indented partial");
                }

                text = text.TrimEnd(Blanks);
                next = end;
            }

            tags.Add(new TemplateTag(text.ToString(), body, isRaw));
            from = next;
            behind = close;
        }

        tags.Add(new TemplateTag(template[from..], null, false));
        return tags;
    }

    private static string Body(string template, int start, string closing)
    {
        var end = template.IndexOf(closing, start, StringComparison.Ordinal);
        var body = end < 0 ? "" : template[start..end];
        return body.Length > 0 && body.AsSpan().IndexOfAny("{}~\n[]|&") < 0 && !template.AsSpan(end + closing.Length).StartsWith("}")
            ? body
            : throw new UncommonTemplateException("braces");
    }

    private static bool TakesItsLine(string body) => body[0] is '#' or '/' or '>' or '!' || body == "else";

    /// <summary>Whether nothing but blanks is between the line's beginning and a tag.</summary>
    /// <param name="text">All that is between the tag before and this one.</param>
    private static bool IsLineBegun(ReadOnlySpan<char> text, bool isFirst)
    {
        var blanks = text[text.TrimEnd().Length..];
        return blanks.Contains('\n') || (isFirst && blanks.Length == text.Length);
    }

    /// <summary>Where the next line begins, if only blanks are left of this one.</summary>
    private static int? LineEnd(string template, int close)
    {
        var rest = template.AsSpan(close).TrimStart(Blanks);
        var end = template.Length - rest.Length;
        return rest.IsEmpty ? end : rest[0] == '\n' ? end + 1 : null;
    }
}
