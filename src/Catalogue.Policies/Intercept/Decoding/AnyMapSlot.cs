using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>A map with values of any type. Its keys are text where all are written as text, else of any type too.</summary>
internal sealed class AnyMapSlot : MapSlot<AnySlot, AnySlot>
{
    public override string TypeName => HasTextKeys ? "map[string]interface {}" : "map[interface {}]interface {}";

    public required bool HasTextKeys { get; init; }

    public static bool HasOnlyTextKeys(Node node)
    {
        for (var index = 0; index < node.Children.Count; index += 2)
        {
            if (node.Children[index].ResolvedTag is not (Tags.Text or Tags.Merge))
            {
                return false;
            }
        }

        return true;
    }

    protected override string? Identify(AnySlot key) => ValueIdentity.Of(key);

    protected override string Print(AnySlot key) => GoSyntax.Print(key);
}
