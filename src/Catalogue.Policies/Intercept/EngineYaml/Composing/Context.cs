using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Scanning;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>An open collection: it knows what may come next in it.</summary>
internal abstract class Context(EventParser parser)
{
    private bool begun;

    protected EventParser Parser { get; } = parser;

    /// <summary>Where the collection's first token stands; mistakes are reported against it.</summary>
    protected Place Start { get; private set; }

    /// <summary>Reads the next event in this collection. When it ends, the context takes itself off the parser.</summary>
    public abstract ParserEvent Next();

    /// <summary>Passes over the token that opens the collection, the first time.</summary>
    /// <returns>Whether this was the first time.</returns>
    protected bool Begin()
    {
        if (begun)
        {
            return false;
        }

        begun = true;
        Start = Parser.Peek().Start;
        Parser.Skip();
        return true;
    }

    protected ParserEvent End(Token token)
    {
        Parser.Close();
        Parser.Skip();
        return new ParserEvent(EventKind.CollectionEnd, token.Start);
    }

    protected YamlFailure Expected(string what, Token found) =>
        YamlFailure.Parsing(Start, found.Start, "did not find expected " + what);
}
