namespace Catalogue.Policies.Model;

/// <summary>What a condition asks of an argument. The words are those of the portable form.</summary>
public enum ConditionKind
{
    /// <summary>A path that is one of the folders named, or beneath one.</summary>
    Under,

    /// <summary>A URL or host that belongs to one of the hosts named; <c>*.example.org</c> stands for every host below.</summary>
    Hosts,

    /// <summary>Text that one regular expression (RE2) matches from its first character to its last.</summary>
    Matches,

    /// <summary>One of the values named.</summary>
    OneOf,

    /// <summary>A number no larger than the one named.</summary>
    AtMost,

    /// <summary>Text that begins with one of those named.</summary>
    StartsWith,
}

/// <summary>The JSON type of a value in a condition.</summary>
public enum ConditionValueType
{
    Text,
    Number,
    Truth,
}

/// <summary>A value that a condition names.</summary>
/// <param name="Text">The text itself, or the number or truth value as JSON writes it.</param>
public sealed record ConditionValue(ConditionValueType Type, string Text)
{
    public static ConditionValue Of(string text) => new(ConditionValueType.Text, text);

    public static ConditionValue Of(bool truth) => new(ConditionValueType.Truth, truth ? "true" : "false");

    public static ConditionValue Of(decimal number) =>
        new(ConditionValueType.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>
/// What must hold of one argument of a call, where the call carries it: an argument that is absent or null passes, and
/// is the business of "required arguments". A value of another type than the condition speaks of is refused.
/// </summary>
/// <param name="Input">The argument; a segment <c>*</c> stands for every element of a list or map, and all must pass.</param>
/// <param name="Values">One value for <see cref="ConditionKind.Matches"/> and <see cref="ConditionKind.AtMost"/>, one or
/// more for the others.</param>
/// <param name="FillIn">Whether the values are placeholders that match nothing real: only whoever runs the server can know
/// the folders, hosts or amounts. Until they are filled in, calls with the argument are refused.</param>
/// <param name="Example">A text that the expression matches, so that a test can call the tool as intended; only for
/// <see cref="ConditionKind.Matches"/>.</param>
public sealed record ArgumentCondition(
    InputPath Input,
    ConditionKind Kind,
    IReadOnlyList<ConditionValue> Values,
    bool FillIn = false,
    string? Example = null);
