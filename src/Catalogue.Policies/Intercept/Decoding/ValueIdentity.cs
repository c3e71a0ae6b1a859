using System.Globalization;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>What makes two keys the same: their type and their value.</summary>
internal static class ValueIdentity
{
    /// <summary>Longer texts are not put together on the stack.</summary>
    private const int LongestOnStack = 64;

    public static string OfText(string text)
    {
        if (text.Length >= LongestOnStack)
        {
            return "s" + text;
        }

        Span<char> identity = stackalloc char[LongestOnStack];
        identity[0] = 's';
        text.CopyTo(identity[1..]);
        return WordTable.OfThread.Of(identity[..(text.Length + 1)]);
    }

    /// <summary>The identity of a value; null for lists and maps, which cannot be keys.</summary>
    public static string? Of(AnySlot value) => value.Items is not null || value.Map is not null ? null : value.Scalar.Kind switch
    {
        ScalarKind.Text => OfText(value.Scalar.Text),
        ScalarKind.Timestamp => "t" + value.Scalar.Text,
        var kind => string.Create(CultureInfo.InvariantCulture, $"{(int)kind}:{value.Scalar.Number}"),
    };
}
