using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>
/// Stops documents that grow without bound through aliases: of all values decoded only a share may come from them, 99 in
/// 100 up to 400,000 values, and from there down to 10 in 100 at 4,000,000.
/// </summary>
internal sealed class AliasBudget
{
    private const double Low = 400_000;
    private const double High = 4_000_000;

    private int decoded;
    private int throughAliases;

    /// <summary>The document node, which the engine counts as the first value, has no slot here.</summary>
    public AliasBudget() => decoded = 1;

    public void Spend(Node node, bool throughAlias)
    {
        decoded++;
        throughAliases += throughAlias ? 1 : 0;
        if (throughAliases > 100 && decoded > 1000 && (double)throughAliases / decoded > AllowedShare())
        {
            throw YamlFailure.At(node.Place, "document contains excessive aliasing");
        }
    }

    private double AllowedShare() => decoded switch
    {
        <= (int)Low => 0.99,
        >= (int)High => 0.10,
        _ => 0.99 - (0.89 * ((decoded - Low) / (High - Low))),
    };
}
