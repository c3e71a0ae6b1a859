using System.Reflection;

namespace Catalogue.Render.Common;

/// <summary>Reads one property of values of one type. Bound after it is made: a constructor that takes something is compiled anew for each type.</summary>
internal abstract class MemberGetter(Type owner)
{
    public Type Owner { get; } = owner;

    public abstract object? Get(object value);

    public abstract void Bind(MethodInfo read);
}

internal sealed class ReferenceGetter<T>() : MemberGetter(typeof(T))
    where T : class
{
    private Func<T, object?>? get;

    public override object? Get(object value) => get!((T)value);

    public override void Bind(MethodInfo read) => get = read.CreateDelegate<Func<T, object?>>();
}

internal sealed class TruthGetter<T>() : MemberGetter(typeof(T))
    where T : class
{
    private Func<T, bool>? get;

    public override object? Get(object value) => MemberGetters.Box(get!((T)value));

    public override void Bind(MethodInfo read) => get = read.CreateDelegate<Func<T, bool>>();
}

internal sealed class NumberGetter<T>() : MemberGetter(typeof(T))
    where T : class
{
    private Func<T, int>? get;

    public override object? Get(object value) => get!((T)value);

    public override void Bind(MethodInfo read) => get = read.CreateDelegate<Func<T, int>>();
}
