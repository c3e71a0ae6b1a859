using System.Reflection;

namespace Catalogue.Render.Common;

/// <summary>Reads one property of values of one type.</summary>
internal abstract class MemberGetter(Type owner)
{
    public Type Owner { get; } = owner;

    public abstract object? Get(object value);
}

internal sealed class ReferenceGetter<T>(MethodInfo read) : MemberGetter(typeof(T))
    where T : class
{
    private readonly Func<T, object?> get = read.CreateDelegate<Func<T, object?>>();

    public override object? Get(object value) => get((T)value);
}

internal sealed class TruthGetter<T>(MethodInfo read) : MemberGetter(typeof(T))
    where T : class
{
    private readonly Func<T, bool> get = read.CreateDelegate<Func<T, bool>>();

    public override object? Get(object value) => MemberGetters.Box(get((T)value));
}

internal sealed class NumberGetter<T>(MethodInfo read) : MemberGetter(typeof(T))
    where T : class
{
    private readonly Func<T, int> get = read.CreateDelegate<Func<T, int>>();

    public override object? Get(object value) => get((T)value);
}
