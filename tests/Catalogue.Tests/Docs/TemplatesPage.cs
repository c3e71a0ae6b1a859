using System.Globalization;
using System.Reflection;
using System.Text;
using Catalogue.Build;
using Catalogue.Prose;
using Catalogue.Sources;

namespace Catalogue.Tests.Docs;

/// <summary>Writes the part of <c>docs/templates.md</c> that lists what there is, out of the view records.</summary>
internal static class TemplatesPage
{
    public const string Border = "<!-- From here on made from the view records in src/Catalogue; a test keeps it equal to them. -->";

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The generated part.</summary>
    /// <param name="views">The type of view of every page kind, by the kind's name.</param>
    public static string Reference(IReadOnlyDictionary<string, Type> views)
    {
        var page = new StringBuilder(Border + "\n\n## Files of the base set\n\n");
        foreach (var path in BaseFiles.Paths.Where(path => path.StartsWith("templates/", StringComparison.Ordinal)))
        {
            page.Append(CultureInfo.InvariantCulture, $"- `{path["templates/".Length..]}`\n");
        }

        page.Append("\n## What a page offers\n");
        var parts = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        foreach (var (name, view) in views.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### `pages/{name}.hbs`\n\n");
            WriteNames(page, view, parts);
        }

        page.Append("\n## What its parts offer\n");
        var written = new HashSet<Type>();
        while (parts.Values.FirstOrDefault(type => !written.Contains(type)) is { } part)
        {
            written.Add(part);
            WriteNames(new StringBuilder(), part, parts);
        }

        foreach (var (name, type) in parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n");
            WriteNames(page, type, parts);
        }

        return page.ToString();
    }

    /// <summary>The type of view of every kind of page, and of redirects.</summary>
    public static IReadOnlyDictionary<string, Type> Views() =>
        new Dictionary<string, Type>(ViewRecorder.Types.Value, StringComparer.Ordinal) { [RedirectView.Template] = typeof(RedirectView) };

    private static void WriteNames(StringBuilder page, Type type, SortedDictionary<string, Type> parts)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.Name is "EqualityContract")
            {
                continue;
            }

            var isNullable = Nullability.Create(property).ReadState == NullabilityState.Nullable;
            page.Append(CultureInfo.InvariantCulture, $"- `{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}`: {InWords(property.PropertyType, parts)}{(isNullable ? ", may be absent" : "")}\n");
        }
    }

    private static string InWords(Type type, SortedDictionary<string, Type> parts)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type.IsAssignableTo(typeof(PrintedHtml)))
        {
            return "text";
        }

        if (type == typeof(bool))
        {
            return "true or false";
        }

        if (type.IsPrimitive || type.IsEnum)
        {
            return "number";
        }

        if (type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
        {
            return $"list of {InWords(item, parts)}";
        }

        parts.TryAdd(type.Name, type);
        return type.Name;
    }
}
