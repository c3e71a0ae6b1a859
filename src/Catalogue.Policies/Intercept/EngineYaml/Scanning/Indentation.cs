using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>The columns at which the open block collections stand.</summary>
internal sealed class Indentation
{
    private const int Deepest = 10000;

    private readonly Stack<int> outer = new();

    /// <summary>The column of the innermost block collection; -1 outside of all.</summary>
    public int Column { get; private set; } = -1;

    /// <summary>Opens a block collection where the column is further in than the innermost one.</summary>
    /// <returns>Whether one was opened.</returns>
    public bool Open(int column, Place context, Place here)
    {
        if (Column >= column)
        {
            return false;
        }

        outer.Push(Column);
        Column = column;
        return outer.Count > Deepest
            ? throw YamlFailure.Scanning(context, here, "exceeded max depth of 10000")
            : true;
    }

    /// <summary>Closes the innermost block collection where it stands further in than the column.</summary>
    public bool Close(int column)
    {
        if (Column <= column)
        {
            return false;
        }

        Column = outer.Pop();
        return true;
    }
}
