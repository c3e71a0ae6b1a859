using System.Text;
using System.Text.Json;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>
/// Reads JSON into the same positioned tree as YAML, so that <c>site.json</c> is held to the same rules as a descriptor
/// and yet stays a file that every JSON program can read.
/// </summary>
public static class JsonTreeReader
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <returns>The root, or null with the problem that stopped the reading.</returns>
    public static YamlNode? Read(ReadOnlySpan<byte> bytes, YamlReadOptions options, out YamlProblem? problem)
    {
        problem = null;
        if (bytes.Length > options.MaximumBytes || !SourceText.IsPlain(bytes))
        {
            if (!SourceText.TryDecode(bytes, options.MaximumBytes, out var text, out problem))
            {
                return null;
            }

            bytes = Encoding.UTF8.GetBytes(text);
        }

        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            MaxDepth = options.MaximumDepth,
            CommentHandling = options.AllowComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            AllowTrailingCommas = options.AllowComments,
        });
        var tree = new JsonTree(bytes);
        try
        {
            reader.Read();
            var root = tree.ReadValue(ref reader);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            // Utf8JsonReader counts lines and bytes from 0.
            var lines = new LineCounter(bytes);
            var index = lines.IndexOf((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
            problem = new YamlProblem(
                exception.Message.Contains("maximum configured depth", StringComparison.Ordinal) ? YamlProblemKind.Depth : YamlProblemKind.Syntax, lines.MarkAt(index), SyntaxWords.OfJson(exception.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The one thing that is a token and no text: half of a surrogate pair, written as an escape.
            problem = new YamlProblem(
                YamlProblemKind.Character, new LineCounter(bytes).MarkAt((int)reader.TokenStartIndex), "this text holds half of a surrogate pair");
            return null;
        }
    }
}
