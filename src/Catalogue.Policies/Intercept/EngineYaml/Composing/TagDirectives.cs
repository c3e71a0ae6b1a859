using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Scanning;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>The directives before a document, and what the handles of its tags stand for.</summary>
internal sealed class TagDirectives
{
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);

    /// <summary>Reads all directives, and adds the handles that every document knows.</summary>
    public void Read(EventParser parser)
    {
        var versionRead = false;
        for (var token = parser.Peek(); ; token = parser.Peek())
        {
            if (token.Kind == TokenKind.VersionDirective)
            {
                Require(!versionRead, "found duplicate %YAML directive", token);
                Require(token.Text == "1.1", "found incompatible YAML document", token);
                versionRead = true;
            }
            else if (token.Kind == TokenKind.TagDirective)
            {
                Require(prefixes.TryAdd(token.Text, token.Suffix), "found duplicate %TAG directive", token);
            }
            else
            {
                break;
            }

            parser.Skip();
        }

        AddDefaults();
    }

    public void AddDefaults()
    {
        prefixes.TryAdd("!", "!");
        prefixes.TryAdd("!!", "tag:yaml.org,2002:");
    }

    /// <summary>The tag in full.</summary>
    /// <param name="node">Where the value begins that has the tag.</param>
    public string Expand(Token tag, Place node)
    {
        if (tag.Text.Length == 0)
        {
            return tag.Suffix;
        }

        return prefixes.TryGetValue(tag.Text, out var prefix)
            ? prefix + tag.Suffix
            : throw YamlFailure.Parsing(node, tag.Start, "found undefined tag handle");
    }

    private static void Require(bool holds, string otherwise, Token token)
    {
        if (!holds)
        {
            throw YamlFailure.Parsing(default, token.Start, otherwise);
        }
    }
}
