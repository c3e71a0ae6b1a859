using System.Collections;
using System.Globalization;
using System.Text;
using Catalogue.Prose;

namespace Catalogue.Render.Common;

/// <summary>A part of a template, ready to be printed for any view, by several threads.</summary>
internal abstract class TemplatePart
{
    /// <summary>Prints the part.</summary>
    /// <exception cref="UncommonTemplateException">The view is not as the template asks.</exception>
    public abstract void Print(Scope scope, PageWriter output);

    public static void Print(TemplatePart[] parts, Scope scope, PageWriter output)
    {
        foreach (var part in parts)
        {
            part.Print(scope, output);
        }
    }
}

/// <summary>Text that is the same on every page.</summary>
internal sealed class StaticPart(string text) : TemplatePart
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);

    public override void Print(Scope scope, PageWriter output) => output.Write(bytes);
}

/// <summary>A value of the view, escaped unless its name says that it is markup.</summary>
internal sealed class ValuePart(TemplatePath path, bool isMarkup) : TemplatePart
{
    public override void Print(Scope scope, PageWriter output)
    {
        switch (path.Value(scope))
        {
            case null:
                break;
            case string text when isMarkup:
                output.Write(text.AsSpan());
                break;
            case string text:
                HtmlText.Escape(text, output);
                break;
            case PrintedHtml html when isMarkup:
                html.Print(output);
                break;
            case PrintedHtml html:
                HtmlText.Escape(html.ToString(), output);
                break;
            case int number:
                output.Write(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new UncommonTemplateException("value");
        }
    }
}

/// <summary>What is printed where a condition holds, and what where it does not.</summary>
internal sealed class ConditionPart(TemplatePath path, TemplatePart[] where, TemplatePart[] otherwise) : TemplatePart
{
    public override void Print(Scope scope, PageWriter output) => Print(TemplatePath.Holds(path.Value(scope)) ? where : otherwise, scope, output);
}

/// <summary>What is printed for each entry of a list, and what where it has none.</summary>
internal sealed class ListPart(TemplatePath path, TemplatePart[] each, TemplatePart[] otherwise) : TemplatePart
{
    public override void Print(Scope scope, PageWriter output)
    {
        if (path.Value(scope) is not IList list)
        {
            throw new UncommonTemplateException("list");
        }

        if (list.Count == 0)
        {
            Print(otherwise, scope, output);
            return;
        }

        var inner = new Scope(scope.Page, scope, list, isInList: true);
        for (var index = 0; index < list.Count; index++)
        {
            inner.Value = list[index] ?? throw new UncommonTemplateException("entry");
            inner.IsFirst = index == 0;
            Print(each, inner, output);
        }
    }
}

/// <summary>What is printed for a value of the view, and what where that is absent or empty.</summary>
internal sealed class WithPart(TemplatePath path, TemplatePart[] parts, TemplatePart[] otherwise) : TemplatePart
{
    public override void Print(Scope scope, PageWriter output)
    {
        var value = path.Value(scope);
        if (TemplatePath.Holds(value))
        {
            Print(parts, new Scope(scope.Page, scope, value!), output);
        }
        else
        {
            Print(otherwise, scope, output);
        }
    }
}

/// <summary>Another template, for a value of the view.</summary>
internal sealed class PartialPart(TemplatePath path, TemplatePart[] parts) : TemplatePart
{
    public override void Print(Scope scope, PageWriter output) =>
        Print(parts, new Scope(scope.Page, scope, path.Value(scope) ?? throw new UncommonTemplateException("partial")), output);
}
