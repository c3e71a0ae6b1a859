using System.Globalization;

namespace Catalogue.Policies.ToolHive.Cedar;

/// <summary>An expression that has no value for a request: Cedar then drops the policy, and ToolHive refuses the request.</summary>
internal sealed class CedarErrorException(string text) : Exception(text);

/// <summary>
/// A request as policies see it. Values are <see cref="bool"/>, <see cref="long"/>, <see cref="string"/>, <see cref="decimal"/>,
/// <see cref="CedarEntity"/>, lists (sets) and dictionaries (records).
/// </summary>
internal sealed record CedarRequest(
    CedarEntity Principal, CedarEntity Action, CedarEntity Resource, IReadOnlyDictionary<string, object> Context, IReadOnlyDictionary<string, object> ResourceAttributes)
{
    /// <summary>Authorises: a permit that holds, no forbid that holds, and no policy that fails.</summary>
    public bool IsPermitted(IEnumerable<CedarPolicy> policies)
    {
        var isPermitted = false;
        try
        {
            foreach (var policy in policies.Where(policy => policy.Scope.All(Holds) && policy.Conditions.All(Holds)))
            {
                if (!policy.Permits)
                {
                    return false;
                }

                isPermitted = true;
            }

            return isPermitted;
        }
        catch (CedarErrorException)
        {
            return false;
        }
    }

    private bool Holds(CedarExpression expression) => Truth(Value(expression));

    private object Value(CedarExpression expression) => expression switch
    {
        CedarLiteral literal => literal.Value,
        CedarEntity entity => entity,
        CedarVariable { Name: "principal" } => Principal,
        CedarVariable { Name: "action" } => Action,
        CedarVariable { Name: "resource" } => Resource,
        CedarVariable => Context,
        CedarUnary { Operator: "!" } not => !Holds(not.Operand),
        CedarUnary minus => Checked(0, "-", Long(Value(minus.Operand))),
        CedarChain { All: true } chain => chain.Parts.All(Holds),
        CedarChain chain => chain.Parts.Any(Holds),
        CedarBinary binary => Compute(binary.Operator, Value(binary.Left), Value(binary.Right)),
        CedarHas has => Has(Value(has.Of), has.Names),
        CedarLike like => Matches(Text(Value(like.Text)), like.Parts),
        CedarIs typed => Entity(Value(typed.Entity)) is var entity && entity.Type == typed.Type && (typed.Within is null || entity == Entity(Value(typed.Within))),
        CedarIf either => Value(Holds(either.Condition) ? either.Then : either.Else),
        CedarAccess access => Attributes(Value(access.Of)).TryGetValue(access.Name, out var value) ? value : throw new CedarErrorException($"no attribute {access.Name}"),
        CedarSet set => set.Items.Select(Value).ToList(),
        CedarRecord record => record.Fields.ToDictionary(field => field.Name, field => Value(field.Value), StringComparer.Ordinal),
        CedarCall { Of: null } call => Function(call.Name, [.. call.Arguments.Select(Value)]),
        CedarCall call => Method(Value(call.Of), call.Name, [.. call.Arguments.Select(Value)]),
        _ => throw new CedarErrorException("unknown expression"),
    };

    private static object Compute(string sign, object left, object right) => sign switch
    {
        "==" => AreEqual(left, right),
        "!=" => !AreEqual(left, right),
        "<" => Long(left) < Long(right),
        "<=" => Long(left) <= Long(right),
        ">" => Long(left) > Long(right),
        ">=" => Long(left) >= Long(right),
        "in" => right is List<object> set ? set.Exists(item => Entity(left) == Entity(item)) : Entity(left) == Entity(right),
        "+" or "-" or "*" => Checked(Long(left), sign, Long(right)),
        _ => throw new CedarErrorException($"no operator {sign}"),
    };

    private static long Checked(long left, string sign, long right)
    {
        var result = sign switch { "+" => (Int128)left + right, "-" => (Int128)left - right, _ => (Int128)left * right };
        return result >= long.MinValue && result <= long.MaxValue ? (long)result : throw new CedarErrorException("a number is too large");
    }

    private bool Has(object of, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (!Attributes(of).TryGetValue(name, out var inner))
            {
                return false;
            }

            of = inner;
        }

        return true;
    }

    private IReadOnlyDictionary<string, object> Attributes(object of) => of switch
    {
        IReadOnlyDictionary<string, object> record => record,
        CedarEntity entity => entity == Resource ? ResourceAttributes : new Dictionary<string, object>(StringComparer.Ordinal),
        _ => throw new CedarErrorException("no attributes"),
    };

    private static bool Matches(string text, IReadOnlyList<string> parts)
    {
        if (parts.Count == 1)
        {
            return text == parts[0];
        }

        var end = text.Length - parts[^1].Length;
        if (end < parts[0].Length || !text.StartsWith(parts[0], StringComparison.Ordinal) || !text.EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var from = parts[0].Length;
        foreach (var part in parts.Skip(1).Take(parts.Count - 2))
        {
            var found = text.IndexOf(part, from, end - from, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            from = found + part.Length;
        }

        return true;
    }

    private static decimal Function(string name, List<object> arguments) =>
        name == "decimal" && arguments is [string text]
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CedarErrorException($"the function {name} is not evaluated here");

    private static bool Method(object of, string name, List<object> arguments) => (name, of, arguments) switch
    {
        ("contains", List<object> set, [var item]) => set.Exists(each => AreEqual(each, item)),
        ("containsAll", List<object> set, [List<object> items]) => items.TrueForAll(item => set.Exists(each => AreEqual(each, item))),
        ("containsAny", List<object> set, [List<object> items]) => items.Exists(item => set.Exists(each => AreEqual(each, item))),
        ("isEmpty", List<object> set, []) => set.Count == 0,
        ("lessThan", decimal one, [decimal other]) => one < other,
        ("lessThanOrEqual", decimal one, [decimal other]) => one <= other,
        ("greaterThan", decimal one, [decimal other]) => one > other,
        ("greaterThanOrEqual", decimal one, [decimal other]) => one >= other,
        _ => throw new CedarErrorException($"the method {name} is not evaluated here"),
    };

    private static bool AreEqual(object one, object other) => (one, other) switch
    {
        (List<object> set, List<object> items) => set.TrueForAll(item => items.Exists(each => AreEqual(each, item))) && items.TrueForAll(item => set.Exists(each => AreEqual(each, item))),
        (IReadOnlyDictionary<string, object> record, IReadOnlyDictionary<string, object> fields) => record.Count == fields.Count
            && record.All(field => fields.TryGetValue(field.Key, out var value) && AreEqual(field.Value, value)),
        _ => one.Equals(other),
    };

    private static bool Truth(object value) => value is bool truth ? truth : throw new CedarErrorException("not a truth value");

    private static long Long(object value) => value is long number ? number : throw new CedarErrorException("not a whole number");

    private static string Text(object value) => value is string text ? text : throw new CedarErrorException("not text");

    private static CedarEntity Entity(object value) => value is CedarEntity entity ? entity : throw new CedarErrorException("not an entity");
}
