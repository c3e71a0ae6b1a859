using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>
/// Passes over comments. The engine keeps comments and therefore looks further than it must: over blank lines, and tabs
/// that are a mistake elsewhere, to the next comment of a group, but never more than a buffer's worth.
/// </summary>
internal sealed class CommentSkipper(Cursor cursor)
{
    private const int FurthestLook = 512;

    /// <summary>Passes over the comment at the cursor and those that follow it, up to the end of the last one's line.</summary>
    public void SkipGroup()
    {
        for (var look = 0; look < FurthestLook && cursor.TryNeed(look + 1); look++)
        {
            var c = cursor.Ahead(look);
            if (CharacterKinds.IsBlank(c) || (CharacterKinds.IsBreak(c) && !CharacterKinds.IsWideBreak(c)))
            {
                continue;
            }

            if (c != '#')
            {
                return;
            }

            SkipThroughComment(look);
            if (CharacterKinds.IsWideBreak(cursor.Current))
            {
                return;
            }

            look = 0;
        }
    }

    /// <summary>Passes over a comment behind a token, unless the token ended its line.</summary>
    public void SkipBehindToken()
    {
        if (cursor.LineEndsPassed > 0)
        {
            return;
        }

        for (var look = 0; look < FurthestLook && cursor.TryNeed(look + 1); look++)
        {
            var c = cursor.Ahead(look);
            if (CharacterKinds.IsBlank(c))
            {
                continue;
            }

            if (c == '#')
            {
                SkipThroughComment(look);
            }

            return;
        }
    }

    private void SkipThroughComment(int distance)
    {
        var comment = cursor.Place.Index + distance;
        while (true)
        {
            cursor.StepThroughLine();
            cursor.Need(1);
            if (!CharacterKinds.IsBreakOrEnd(cursor.Current))
            {
                cursor.Step();
            }
            else if (cursor.Place.Index >= comment)
            {
                return;
            }
            else
            {
                cursor.Need(2);
                cursor.StepLine();
            }
        }
    }
}
