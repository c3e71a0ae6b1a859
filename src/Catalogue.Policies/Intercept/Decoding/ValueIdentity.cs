using System.Globalization;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>What makes two keys the same: their type and their value.</summary>
internal static class ValueIdentity
{
    public static string OfText(string text) => "s" + text;

    /// <summary>The identity of a value; null for lists and maps, which cannot be keys.</summary>
    public static string? Of(AnySlot value) => value.Items is not null || value.Map is not null ? null : value.Scalar.Kind switch
    {
        ScalarKind.Text => OfText(value.Scalar.Text),
        ScalarKind.Timestamp => "t" + value.Scalar.Text,
        var kind => string.Create(CultureInfo.InvariantCulture, $"{(int)kind}:{value.Scalar.Number}"),
    };
}
