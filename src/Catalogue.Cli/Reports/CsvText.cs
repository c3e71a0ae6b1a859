namespace Catalogue.Cli.Reports;

/// <summary>Writes cells that a spreadsheet takes for text, never for a formula.</summary>
internal static class CsvText
{
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
