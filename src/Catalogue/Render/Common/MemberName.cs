namespace Catalogue.Render.Common;

/// <summary>A name in a template. Where it stands, values nearly always are of one type, whose getter it keeps.</summary>
internal sealed class MemberName(string name, MemberGetters getters)
{
    private MemberGetter? last;

    /// <summary>What a value has under the name.</summary>
    /// <exception cref="UncommonTemplateException">The value has no such name.</exception>
    public object? Of(object? value)
    {
        if (value is null)
        {
            throw new UncommonTemplateException(name);
        }

        var getter = last;
        if (getter is null || getter.Owner != value.GetType())
        {
            last = getter = getters.Find(value.GetType(), name);
        }

        return getter.Get(value);
    }
}
