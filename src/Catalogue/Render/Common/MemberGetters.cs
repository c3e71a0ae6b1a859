using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Catalogue.Render.Common;

/// <summary>Finds what reads a property of a view by its name, without regard to case. Nothing is compiled for it while running.</summary>
internal sealed class MemberGetters
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly ConcurrentDictionary<(Type Owner, string Name), MemberGetter> known = new();

    public static object Box(bool truth) => truth ? True : False;

    /// <summary>The getter of a type's property.</summary>
    /// <exception cref="UncommonTemplateException">The type has no such property, or is no view of ours.</exception>
    public MemberGetter Find(Type owner, string name) => known.GetOrAdd((owner, name), static key => Create(key.Owner, key.Name));

    private static MemberGetter Create(Type owner, string name)
    {
        if (owner.IsValueType || owner.IsAssignableTo(typeof(IEnumerable)) || Property(owner, name)?.GetMethod is not { IsPublic: true } read || read.GetParameters().Length > 0)
        {
            throw new UncommonTemplateException(name);
        }

        var kind = read.ReturnType == typeof(bool) ? typeof(TruthGetter<>)
            : read.ReturnType == typeof(int) ? typeof(NumberGetter<>)
            : !read.ReturnType.IsValueType ? typeof(ReferenceGetter<>)
            : throw new UncommonTemplateException(name);
        var getter = (MemberGetter)Activator.CreateInstance(kind.MakeGenericType(owner))!;
        getter.Bind(read);
        return getter;
    }

    private static PropertyInfo? Property(Type owner, string name)
    {
        try
        {
            return owner.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);
        }
        catch (AmbiguousMatchException)
        {
            return null;
        }
    }
}
