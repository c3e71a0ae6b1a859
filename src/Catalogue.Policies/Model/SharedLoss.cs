namespace Catalogue.Policies.Model;

/// <summary>A loss that several tools share.</summary>
/// <param name="Tools">The tools concerned, in the order of the file; none where it concerns the whole file.</param>
public sealed record SharedLoss(string Text, IReadOnlyList<string> Tools)
{
    /// <summary>Nearly all files have a handful of different losses; more are looked for in a table.</summary>
    private const int Few = 16;

    /// <summary>Losses of the same words together, each where its first one stands.</summary>
    public static IReadOnlyList<SharedLoss> Of(IReadOnlyList<PolicyLoss> losses)
    {
        if (losses.Count == 0)
        {
            return [];
        }

        var shared = new List<SharedLoss>();
        Dictionary<string, SharedLoss>? many = null;
        for (var index = 0; index < losses.Count; index++)
        {
            var (tool, text) = losses[index];
            var known = many is null ? Find(shared, text) : many.GetValueOrDefault(text);
            if (known is null)
            {
                shared.Add(known = new SharedLoss(text, new List<string>()));
                many?.Add(text, known);
                many ??= shared.Count > Few ? shared.ToDictionary(loss => loss.Text, StringComparer.Ordinal) : null;
            }

            if (tool is not null)
            {
                ((List<string>)known.Tools).Add(tool);
            }
        }

        return shared;
    }

    private static SharedLoss? Find(List<SharedLoss> shared, string text)
    {
        foreach (var loss in shared)
        {
            if (loss.Text == text)
            {
                return loss;
            }
        }

        return null;
    }
}
