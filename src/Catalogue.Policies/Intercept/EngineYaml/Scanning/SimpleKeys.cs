using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>
/// Remembers, for each level of flow collections, where a key without <c>?</c> may have begun. That it was a key is known
/// only at its colon, which must follow on the same line and within 1024 characters.
/// </summary>
internal sealed class SimpleKeys
{
    private const int LongestKey = 1024;

    private readonly List<Candidate> levels = [new Candidate()];

    /// <summary>The level at which each token was noted, the tokens in their order. Those before the queue's head are dropped.</summary>
    private readonly List<(int Token, int Level)> noted = [];

    /// <summary>Where the innermost level began or may have a key.</summary>
    public Place InnermostPlace => levels[^1].Place;

    /// <summary>Notes that the token of this number may be a key.</summary>
    /// <param name="required">Whether nothing but a key may stand here.</param>
    public void Note(int token, Place place, bool required)
    {
        Drop(place);
        levels[^1] = new Candidate { Possible = true, Required = required, Token = token, Place = place };
        Remove(token);
        noted.Add((token, levels.Count - 1));
    }

    /// <summary>Gives the innermost level's candidate up, which is a mistake where a key had to be.</summary>
    public void Drop(Place here)
    {
        var last = levels[^1];
        if (!last.Possible)
        {
            return;
        }

        if (last.Required)
        {
            throw Missing(last.Place, here);
        }

        Forget();
    }

    /// <summary>Takes the innermost level's candidate as the key that it was; null where there is none any more.</summary>
    public (int Token, Place Place)? Take(Place here)
    {
        if (!IsAlive(levels.Count - 1, here))
        {
            return null;
        }

        var last = levels[^1];
        Forget();
        return (last.Token, last.Place);
    }

    /// <summary>Whether this token may still turn out to be a key.</summary>
    /// <param name="token">The token at the head of the queue; none before it is asked for any more.</param>
    public bool IsCandidate(int token, Place here)
    {
        var passed = 0;
        while (passed < noted.Count && noted[passed].Token < token)
        {
            passed++;
        }

        noted.RemoveRange(0, passed);
        return noted.Count > 0 && noted[0].Token == token && IsAlive(noted[0].Level, here);
    }

    public void Enter(int token, Place place) => levels.Add(new Candidate { Token = token, Place = place });

    public void Leave()
    {
        Remove(levels[^1].Token);
        levels.RemoveAt(levels.Count - 1);
    }

    private bool IsAlive(int level, Place here)
    {
        var candidate = levels[level];
        if (!candidate.Possible)
        {
            return false;
        }

        if (candidate.Place.Line >= here.Line && candidate.Place.Index + LongestKey >= here.Index)
        {
            return true;
        }

        if (candidate.Required)
        {
            throw Missing(candidate.Place, here);
        }

        levels[level] = candidate with { Possible = false };
        return false;
    }

    private void Forget()
    {
        Remove(levels[^1].Token);
        levels[^1] = levels[^1] with { Possible = false };
    }

    private void Remove(int token)
    {
        for (var index = noted.Count - 1; index >= 0 && noted[index].Token >= token; index--)
        {
            if (noted[index].Token == token)
            {
                noted.RemoveAt(index);
                return;
            }
        }
    }

    private static YamlFailure Missing(Place key, Place here) => YamlFailure.Scanning(key, here, "could not find expected ':'");

    private readonly record struct Candidate(bool Possible, bool Required, int Token, Place Place);
}
