using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check.Rules;

/// <summary>JSON-LD parses, and the kinds that we write are complete.</summary>
internal static class StructuredDataRules
{
    public static void Check(PageUnderCheck page, FileSet files, SiteAddress address)
    {
        foreach (var script in page.Document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var document = JsonDocument.Parse(script.TextContent);
                var check = new ScriptCheck(page, script, files, address);
                check.Root(document.RootElement);
            }
            catch (JsonException exception)
            {
                page.Report(DiagnosticKinds.StructuredData, script, $"the script is not JSON: {exception.Message.Split(". ", 2)[0]}");
            }
        }
    }

    private sealed class ScriptCheck(PageUnderCheck page, IElement script, FileSet files, SiteAddress address)
    {
        public void Root(JsonElement root)
        {
            if (Text(root, "@context") is not "https://schema.org")
            {
                Report("'@context' is not \"https://schema.org\"");
            }

            foreach (var node in List(root, "@graph") ?? (root.ValueKind == JsonValueKind.Object ? [root] : []))
            {
                Node(node);
            }
        }

        private void Node(JsonElement node)
        {
            switch (Text(node, "@type"))
            {
                case null or "":
                    Report("a node has no '@type'");
                    break;
                case "BreadcrumbList":
                    Items(node, "BreadcrumbList", "item", lastMayLack: true);
                    break;
                case "ItemList":
                    Items(node, "ItemList", "url", lastMayLack: false);
                    break;
                case "FAQPage":
                    Questions(node);
                    break;
            }
        }

        private void Items(JsonElement node, string type, string link, bool lastMayLack)
        {
            var items = List(node, "itemListElement") ?? [];
            if (items.Count == 0)
            {
                Report($"the {type} has no 'itemListElement'");
            }

            if (node.TryGetProperty("numberOfItems", out var number) && (number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var count) || count != items.Count))
            {
                Report(string.Create(CultureInfo.InvariantCulture, $"the {type} says {number} items and lists {items.Count}"));
            }

            for (var index = 0; index < items.Count; index++)
            {
                var item = items[index];
                var name = string.Create(CultureInfo.InvariantCulture, $"item {index + 1} of the {type}");
                if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("position", out var position) || position.ValueKind != JsonValueKind.Number || position.GetRawText() != (index + 1).ToString(CultureInfo.InvariantCulture))
                {
                    Report($"{name} does not have its position");
                }

                if (string.IsNullOrWhiteSpace(Text(item, "name")))
                {
                    Report($"{name} has no name");
                }

                if (Text(item, link) is { } href)
                {
                    Leads(name, href);
                }
                else if (!lastMayLack || index < items.Count - 1)
                {
                    Report($"{name} has no '{link}'");
                }
            }
        }

        private void Questions(JsonElement node)
        {
            var questions = List(node, "mainEntity") ?? [];
            if (questions.Count == 0)
            {
                Report("the FAQPage has no 'mainEntity'");
            }

            foreach (var question in questions)
            {
                var answer = question.ValueKind == JsonValueKind.Object && question.TryGetProperty("acceptedAnswer", out var found) ? Text(found, "text") : null;
                if (string.IsNullOrWhiteSpace(Text(question, "name")) || string.IsNullOrWhiteSpace(answer))
                {
                    Report($"a question of the FAQPage has no name or no answer: '{VisibleText.Of(Text(question, "name") ?? "", 60)}'");
                }
            }
        }

        private void Leads(string name, string href)
        {
            if (address.Resolve(page.Route, href) is not { LeavesBase: false } target || (target.Path is { } path && files.Find(path) is null))
            {
                Report($"{name} leads to nothing: '{VisibleText.Of(href, 100)}'");
            }
        }

        private void Report(string text) => page.Report(DiagnosticKinds.StructuredData, script, text);

        private static string? Text(JsonElement node, string name) =>
            node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        private static IReadOnlyList<JsonElement>? List(JsonElement node, string name) =>
            node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : null;
    }
}
